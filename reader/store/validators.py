"""What servers gave us to ask again by."""

from __future__ import annotations

from datetime import datetime

from reader.fetch.messages import Validators
from reader.store import codec
from reader.store.connection import Connection
from reader.store.models import ValidatorRecord


def validators(connection: Connection, url: str) -> Validators:
    """The validators of an address; empty ones if it was never fetched."""
    found = list(
        connection.query(
            ValidatorRecord.select(
                ValidatorRecord.etag, ValidatorRecord.last_modified, ValidatorRecord.body_hash
            )
            .where(ValidatorRecord.url == url)
            .tuples()
        )
    )
    return Validators(*found[0]) if found else Validators()


def keep_validators(
    connection: Connection, url: str, validators: Validators, now: datetime
) -> None:
    """Keeps the validators of an address. Call it after what the body brought was put: the
    next answer may be "not modified"."""
    connection.query(
        ValidatorRecord.insert(
            url=url,
            etag=validators.etag,
            last_modified=validators.last_modified,
            body_hash=validators.body_hash,
            kept=codec.to_ms(now),
        ).on_conflict_replace()
    )
