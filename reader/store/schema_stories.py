"""The tables by which stories that several newspapers tell are found, as SQL; see schema.py.

`sketch` is what reader.similar keeps of a recent article's text (NULL where it is too short to
tell), `sketch_key` those of its hashes that it is looked up by, four bytes each. `same_story` holds
the articles that are one story; its `head` is the one that stands for all, and there is always one.
`wording` and `wording_key` are what older versions keep instead: of no use to us, and empty.
"""

from __future__ import annotations

STORIES = (
    """CREATE TABLE wording (
        article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        updated INTEGER NOT NULL, sketch BLOB, opening BLOB)""",
    """CREATE TABLE wording_key (
        hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES wording (article)
        ON DELETE CASCADE, PRIMARY KEY (hash, article)) WITHOUT ROWID""",
    "CREATE INDEX wording_key_article ON wording_key (article)",
    """CREATE TABLE same_story (
        article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        story INTEGER NOT NULL, head INTEGER NOT NULL)""",
    "CREATE INDEX same_story_story ON same_story (story)",
    "CREATE INDEX same_story_hidden ON same_story (article) WHERE head = 0",
    "CREATE INDEX article_complete ON article (shown_at) WHERE completeness >= 2",
    # A story whose head goes must not vanish with it.
    """CREATE TRIGGER same_story_left AFTER DELETE ON same_story WHEN OLD.head = 1 BEGIN
        UPDATE same_story SET head = 1 WHERE article =
            (SELECT min(article) FROM same_story WHERE story = OLD.story);
    END""",
)

_HASH_BYTES, _KEYS = 4, 24
_FIRST_HASHES = ", ".join(
    f"substr(OLD.hashes, {1 + _HASH_BYTES * place}, {_HASH_BYTES})" for place in range(_KEYS)
)

SKETCHES = (
    """CREATE TABLE sketch (
        article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        updated INTEGER NOT NULL, hashes BLOB, opening BLOB)""",
    # No index by article, which would take as much again: a sketch tells what its keys are.
    """CREATE TABLE sketch_key (
        hash BLOB NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article))
        WITHOUT ROWID""",
    f"""CREATE TRIGGER sketch_gone AFTER DELETE ON sketch BEGIN
        DELETE FROM sketch_key WHERE article = OLD.article AND hash IN ({_FIRST_HASHES});
    END""",  # noqa: S608 - our own SQL
    "DELETE FROM wording",
)
