"""Whether data is counted on the connection in use, where the system can tell."""

from __future__ import annotations

import functools

from PySide6.QtNetwork import QNetworkInformation


@functools.cache
def knows_metered() -> bool:
    """Whether the system tells of metered connections."""
    feature = QNetworkInformation.Feature.Metered
    if not QNetworkInformation.loadBackendByFeatures(feature):
        return False
    known = QNetworkInformation.instance()
    return known is not None and known.supports(feature)


def is_metered() -> bool:
    """Whether data is counted; False where nobody knows."""
    return knows_metered() and QNetworkInformation.instance().isMetered()
