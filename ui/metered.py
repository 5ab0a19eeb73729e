"""What the system says of the connection: whether data is counted on it, and that it is back. Its
word begins a try and no more; whether newspapers can be reached is learned by asking them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.later import later

if TYPE_CHECKING:
    from PySide6 import QtNetwork
    from PySide6.QtNetwork import QNetworkInformation
else:
    (QtNetwork,) = later("PySide6", "QtNetwork")


@functools.cache
def knows_metered() -> bool:
    """Whether the system tells of metered connections."""
    feature = QtNetwork.QNetworkInformation.Feature.Metered
    if not QtNetwork.QNetworkInformation.loadBackendByFeatures(feature):
        return False
    known = QtNetwork.QNetworkInformation.instance()
    return known is not None and known.supports(feature)


def is_metered() -> bool:
    """Whether data is counted; False where nobody knows."""
    return knows_metered() and QtNetwork.QNetworkInformation.instance().isMetered()


def listen_for_network(told: Callable[[QNetworkInformation.Reachability], None]) -> None:
    """Have a QObject's method called with what the system says of the network whenever that
    changes; never where nobody knows."""
    known = QtNetwork.QNetworkInformation
    if known.loadBackendByFeatures(known.Feature.Reachability):
        known.instance().reachabilityChanged.connect(told)


def is_back(reach: QtNetwork.QNetworkInformation.Reachability) -> bool:
    """Whether it says that there is a network."""
    return reach == QtNetwork.QNetworkInformation.Reachability.Online
