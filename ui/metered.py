"""What the system says of the connection: whether data is counted on it, and that it is back. Its
word begins a try and no more; whether newspapers can be reached is learned by asking them."""

from __future__ import annotations

import functools
from collections.abc import Callable

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


def listen_for_network(told: Callable[[QNetworkInformation.Reachability], None]) -> None:
    """Have a QObject's method called with what the system says of the network whenever that
    changes; never where nobody knows."""
    if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
        QNetworkInformation.instance().reachabilityChanged.connect(told)


def is_back(reach: QNetworkInformation.Reachability) -> bool:
    """Whether it says that there is a network."""
    return reach == QNetworkInformation.Reachability.Online
