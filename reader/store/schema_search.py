"""The tables of searching that came after the first: the headlines' own index."""

from __future__ import annotations

TITLES_BELOW = "titles_below"
"""The name in cache_meta of the id below which an older library's headlines are still to come
into their index; gone when all are there."""

TITLES = (
    # A fiftieth of the text's postings, and what a reader remembers of a story. `prefix`: what is
    # typed so far is then one list of articles, which can be left after the first few.
    """CREATE VIRTUAL TABLE titles USING fts5 (headline, content='', prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")""",
    # In small steps while nobody waits (search_titles.py): a start must not wait for it.
    f"""INSERT INTO cache_meta SELECT '{TITLES_BELOW}', top + 1
        FROM (SELECT max(id) AS top FROM article) WHERE top IS NOT NULL""",  # noqa: S608
)
