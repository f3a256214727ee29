# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run on an empty folder, and a family whose FFA runs already taken up, by keyboard alone:
the tray then shows the true things to do."""

from fran import first_run, take_up
from stories import Story

story = Story("firstrun")
window = story.open(unlock=False)
with story.job("first run", window):
    first_run(window)
with story.job("take up a family with everything known of it", window):
    take_up(window)
# What follows from the days that were copied, and nothing that the county has in EHM already.
for due in (
    "Last TAF before the break held and decided: by Wed 24 Jul, provisional",
    "Find swimming for the holiday: by Fri 12 Jul",
    "and 10 more in the Home Tray",
):
    window.wait_for(name=due)
window.wait_focus("Family name")
window.press("Show the Home Tray", back=True)
table = window.wait_for(name="Families", role="table")
window.wait(
    "the next TAF, six weeks after the last",
    lambda: any("by Thu 25 Jul" in (cell.name or "") for cell in table),
)
window.wait_for(name="Home Tray, 1 open FFA")
window.wait_for(name="Before the break, 0 of 1 family ready")
window.wait_for(name="Holiday contact open, 1 family")
window.wait_for(name="Find swimming for the holiday: by Fri 12 Jul")
window.close()

tray = story.run_ctl("tray")["families"]
assert [family["family"] for family in tray] == ["Okafor"], tray
due = story.run_ctl("due", "--within", "90")["due"]
assert "2019-07-25" in [item["due"] for item in due if item["kind"] == "review"], due
story.end()
