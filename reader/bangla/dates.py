"""Reads the dates of Bangla newspapers and feeds, and never believes one that lies ahead.

A text is a date only if all of it is: labels, weekdays, days, times and what stands around them
in datelines. A sentence with a date in it, a headline with a number, "১৯৭১" are none.
"""

from __future__ import annotations

import calendar as gregorian
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from reader.bangla import calendar
from reader.bangla.date_groups import Group, grouped
from reader.bangla.date_items import Ago, Day, Weekday, items
from reader.bangla.date_numbers import in_digits
from reader.bangla.date_words import ZONES, LabelKind, tidy
from reader.bangla.zones import zone_of

TOLERANCE = timedelta(minutes=5)
"""How far a clock elsewhere may run ahead of ours before its times are doubted."""

_LONGEST = 300  # characters; no dateline is longer, and no sentence needs to be taken apart
_OFFSET = re.compile(r"([+-]) ?(\d{1,2}?):?(\d{2})?(?!\d)")
_YEARS_BACK = 12  # every weekday falls on every day of the year at least once in so many


@dataclass(frozen=True)
class LabelledDate:
    """A date of a dateline and what its label says it is; None where it has no label."""

    label: LabelKind | None
    when: datetime | date


def parse_date(text: str, now: datetime, timezone: str = "Asia/Dhaka") -> datetime | date | None:
    """When a text says its story was published: an aware UTC datetime, or a date alone.

    `now` is aware; `timezone` is the newspaper's. Of several dates the published one counts, then
    the first without a label, then an update. None where the text is no date, or only one ahead.
    """
    found = labelled_dates(text, now, timezone)
    for label in ("published", None, "updated"):
        for dated in found:
            if dated.label == label:
                return dated.when
    return None


def labelled_dates(
    text: str, now: datetime, timezone: str = "Asia/Dhaka"
) -> tuple[LabelledDate, ...]:
    """All dates of a dateline in their order, none in the future; empty where it is not one."""
    if len(text) > _LONGEST * 5:  # markup may have left much white space
        return ()
    tidied = in_digits(tidy(text))
    groups = grouped(items(tidied)) if len(tidied) <= _LONGEST else None
    if groups is None:
        return ()
    reader = _Reader(now, zone_of(timezone), timezone)
    dates = []
    previous: date | None = None
    for group in groups:
        when = reader.when(group, previous)
        if when is None:
            continue
        previous = when.astimezone(reader.zone).date() if isinstance(when, datetime) else when
        capped = reader.not_ahead(when)
        if capped is not None:
            dates.append(LabelledDate(group.label, capped))
    return tuple(dates)


def settle(published: datetime, now: datetime, timezone: str = "Asia/Dhaka") -> datetime | None:
    """A feed's or page's time, mended where its zone is a lie; all aware, answers in UTC.

    Within TOLERANCE ahead it is now. Further ahead, if it is labelled GMT, it is read again as
    local time, so the zone's offset is taken off. If that is still ahead, nothing is known: None,
    and the story stands where it was first seen (an invented "now" would move at each sync).
    """
    if published > now + TOLERANCE and published.utcoffset() == timedelta():
        published = published.replace(tzinfo=zone_of(timezone))
    return min(published, now).astimezone(UTC) if published <= now + TOLERANCE else None


def as_moment(when: datetime | date | None, timezone: str = "Asia/Dhaka") -> datetime | None:
    """A date alone as local midnight, which `wording` shows without a time; in UTC."""
    if when is None or isinstance(when, datetime):
        return when
    return datetime.combine(when, time(), zone_of(timezone)).astimezone(UTC)


@dataclass(frozen=True)
class _Reader:
    """Resolves groups against now and the newspaper's zone."""

    now: datetime
    zone: tzinfo
    timezone: str

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def when(self, group: Group, previous: date | None) -> datetime | date | None:
        """The moment or day of a group, perhaps ahead; None where there is no such day."""
        if group.ago is not None and group.ago.exact():
            return self._ago(group.ago).astimezone(UTC)
        day = self._day(group, previous)
        if day is None or group.clock is None:
            return day
        clock = group.clock
        zone = _stated_zone(clock.zone) if clock.zone else self.zone
        moment = datetime.combine(day, time(clock.hour, clock.minute, clock.second), zone)
        if clock.zone:
            moment = settle(moment, self.now, self.timezone) or moment
        if not group.dated() and previous is None and moment > self.now + TOLERANCE:
            moment -= timedelta(days=7 if group.weekday else 1)
        return moment.astimezone(UTC)

    def not_ahead(self, when: datetime | date) -> datetime | date | None:
        """A time that has not come keeps its day if that has begun; a day that has not is None."""
        if not isinstance(when, datetime):
            return when if when <= self.today else None
        if when <= self.now + TOLERANCE:
            return min(when, self.now).astimezone(UTC)
        day = when.astimezone(self.zone).date()
        return day if day <= self.today else None

    def _ago(self, ago: Ago) -> datetime:
        """That long before now, on the newspaper's clock."""
        moment = self.now.astimezone(self.zone)
        for amount, unit in ago.parts:
            match unit:
                case "second" | "minute" | "hour":
                    moment -= timedelta(**{unit + "s": amount})
                case "day" | "week":
                    moment -= timedelta(days=int(amount * (1 if unit == "day" else 7)))
                case _:
                    moment = _months_before(moment, round(amount * (1 if unit == "month" else 12)))
        return moment

    def _day(self, group: Group, previous: date | None) -> date | None:
        if group.day is not None:
            return self._written(group.day, group.weekday)
        if group.ago is not None:
            return self._ago(group.ago).date()
        if group.back is not None:
            return self.today - timedelta(days=group.back.days)
        if group.weekday is not None:
            back = (self.today.isoweekday() - group.weekday.number) % 7
            return self.today - timedelta(days=back or (7 if group.weekday.past else 0))
        return previous or self.today

    def _written(self, day: Day, weekday: Weekday | None) -> date | None:
        if day.year is None:
            return self._latest(day, weekday)
        stated = self._in_year(day, day.year)
        if day.swappable and (stated is None or stated > self.today):
            other = self._in_year(Day(day.month, day.day, day.year), day.year)
            if other is not None and other <= self.today:
                return other
        return stated

    def _latest(self, day: Day, weekday: Weekday | None) -> date | None:
        """The last such day that is not ahead; a weekday, if given, chooses among the years."""
        this_year = self.today.year - (593 if day.bangla else 0)
        years = range(this_year, this_year - _YEARS_BACK, -1)
        days = [d for y in years if (d := self._in_year(day, y)) is not None and d <= self.today]
        fitting = [d for d in days if weekday is None or d.isoweekday() == weekday.number]
        return next(iter([*fitting, *days]), None)

    def _in_year(self, day: Day, year: int) -> date | None:
        try:
            if not day.bangla:
                return date(year, day.month, day.day)
            rule: calendar.Rule = "bangladesh"
            if self.timezone in ("Asia/Kolkata", "Asia/Calcutta"):
                rule = "west-bengal"
            return calendar.gregorian_date(day.day, day.month, year, rule)
        except ValueError:
            return None


def _stated_zone(name: str) -> tzinfo:
    """The zone that a clock names: an offset, with or without GMT around it, or a name."""
    found = _OFFSET.search(name)
    if found is None:
        return zone_of(ZONES[name])
    return zone_of(f"{found[1]}{int(found[2]):02}:{found[3] or '00'}")


def _months_before(moment: datetime, months: int) -> datetime:
    """The same day so many months before, or the last of that month."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    last = gregorian.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))
