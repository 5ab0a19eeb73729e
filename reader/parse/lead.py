"""The lead picture: the one between headline and text, else the one that the metadata name."""

from __future__ import annotations

from reader.article import Picture
from reader.parse.body import Body
from reader.parse.captions import fold_captions
from reader.parse.heads import Head
from reader.parse.html_blocks import Line
from reader.parse.items import Item, Kind, Page
from reader.parse.metadata import Metadata
from reader.parse.pictures import same_picture


def lead_and_rest(
    page: Page, head: Head, body: Body, lines: list[Line], metadata: Metadata
) -> tuple[Picture | None, list[Line]]:
    """The lead picture, and the lines without it and with captions folded into pictures.

    It is the picture that stands between headline and text, else the one that the metadata name;
    a picture of the text that is the same one gives it its caption and leaves the text.
    """
    first = next((line for line in lines if isinstance(line, Item) and line.length
                  and line.kind is not Kind.CAPTION), None)  # fmt: skip
    before: list[Item] = []
    for item in page.items[max(head.at, 0) :]:
        if item is first or first is None:  # a photo story: all its pictures are in the text
            break
        if item.kind in (Kind.PICTURE, Kind.CAPTION) and not body.bad[item.node]:
            before.append(item)
    above = {id(item) for item in before}
    texts = [line for line in lines if isinstance(line, Item) and id(line) not in above]
    folded = {id(item): item for item in fold_captions(page, before + texts)}
    top = [item for item in before if id(item) in folded and item.picture]
    lines = [
        line
        for line in lines
        if not isinstance(line, Item) or (id(line) in folded and id(line) not in above)
    ]
    lead = top[0].picture if top else None
    if lead is None and metadata.picture:
        lead = Picture(url=metadata.picture)
        twin = next((line.picture for line in lines if isinstance(line, Item) and line.picture
                     and same_picture(line.picture.url, lead.url)), None)  # fmt: skip
        lead = twin or lead
    kept = [
        line
        for line in lines
        if not (isinstance(line, Item) and line.picture and lead
                and same_picture(line.picture.url, lead.url))
    ]  # fmt: skip
    extra: list[Line] = [
        item
        for item in top[1:]
        if item.picture and lead and not same_picture(item.picture.url, lead.url)
    ]
    return lead, extra + kept
