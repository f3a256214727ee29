// SPDX-License-Identifier: GPL-3.0-or-later
// Every tab of a family's page.
#include "ui/assessment/assessmenttab.h"
#include "ui/closure/closuretab.h"
#include "ui/cover/covertab.h"
#include "ui/history/historytab.h"
#include "ui/meetings/meetingstab.h"
#include "ui/notes/notestab.h"
#include "ui/outcomes/outcomestab.h"
#include "ui/overview/overviewtab.h"
#include "ui/people/peopletab.h"
#include "ui/plan/plantab.h"
#include "ui/window/pages.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
template <class T>
FamilyTab *make(Frame &frame, QWidget *parent)
{
    return new T(frame, parent);
}

QString title(const char *text)
{
    return QCoreApplication::translate("FamilyTabs", text);
}
} // namespace

QList<FamilyTabInfo> familyTabs()
{
    return {
        {u"overview"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Overview")), make<OverviewTab>},
        {u"people"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Family & team")), make<PeopleTab>},
        {u"assessment"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Assessment")),
            make<AssessmentTab>},
        {u"meetings"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Meetings")), make<MeetingsTab>},
        {u"plan"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Family Plan")), make<PlanTab>},
        {u"outcomes"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Outcomes")), make<OutcomesTab>},
        {u"notes"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Notes")), make<NotesTab>},
        {u"cover"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Holiday contact")), make<CoverTab>},
        {u"closure"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "Closure")), make<ClosureTab>},
        {u"history"_s, title(QT_TRANSLATE_NOOP("FamilyTabs", "History")), make<HistoryTab>},
    };
}

} // namespace hometray
