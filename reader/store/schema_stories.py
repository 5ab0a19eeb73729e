"""The tables by which stories that several newspapers tell are found, as SQL; see schema.py.

`wording` is what reader.similar keeps of a recent article's text (NULL where it is too short to
tell), `wording_key` its hashes to look it up by. `same_story` holds the articles that are one
story; its `head` is the one that stands for all, and there is always one.
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
