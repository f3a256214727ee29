# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an FFA goes on, or is to be closed (judgement.md, 1a "Help rests on")."""

import people
from duties import help_has_ended, no_action, withdrawals
from steps import TO_SETTLE, closed_at, not_needed, open_, since_opened


def goes_on(state, about):
    """Close, or say why it goes on: an FFA rests on somebody's agreement to help, and is for a
    child. What is open are the days on which something ended it."""
    if closed_at(state) is not None:
        return not_needed("closed")
    found = endings(state, about)
    if found:
        why = "closingPrepared" if prepared_now(state) else found[0][0]
        return open_(why, {on.isoformat() for _, on in found})
    registered = state.one("registration").day("completedOn")
    if registered is not None and registered <= about.today and not state.all("reopening") \
            and not people.agree_to_help(state, about.on, about.today):
        return open_("nobodyAgrees", state=TO_SETTLE)
    return not_needed("goesOn")


def endings(state, about):
    """(why, day): nobody agrees any more or is left who did, no action is needed, no child is left.
    Whoever opened the FFA again since decided that it goes on."""
    found, on = [], about.on
    if help_has_ended(state, about.today):
        stop = withdrawals(state, about.today)[-1]
        found.append(("helpWithdrawn", stop.begin, stop.at))
    elif not people.agree_to_help(state, on, about.today):
        gone = [end for one, end in people.gone(state, on) if people.agreed_at_last(state, one, end)]
        if gone:
            found.append(("helpersGone", max(gone), -1))
    found += [("noActionNeeded", one.begin, one.at) for one in no_action(state)
              if one.end is None and one.begin <= about.today]
    if not any(people.is_child(one) and (people.is_there(one, on) or people.is_expected(one, on))
               for one in state.all("person")):
        gone = [end for one, end in people.gone(state, on) if people.is_child(one)]
        if gone:
            found.append(("childrenGone", max(gone), -1))
    return [(why, day) for why, day, at in found
            if not any((one.day("on"), one.at) > (day, at) for one in state.all("reopening"))]


def prepared_now(state):
    return any(since_opened(state, one.day("on"), one.at) for one in state.all("preparation"))
