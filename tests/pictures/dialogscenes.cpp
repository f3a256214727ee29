// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/dialogscenes.h"

#include "record/typeinfo.h"
#include "ui/concern/concerncontroller.h"
#include "ui/concern/concerndialog.h"
#include "ui/form/clashview.h"
#include "ui/form/formdialog.h"
#include "ui/form/forms.h"
#include "ui/frame/clockquestion.h"
#include "ui/help/helpdialog.h"
#include "ui/note/notecontroller.h"
#include "ui/note/notedialog.h"
#include "ui/planner/plannerview.h"
#include "ui/planner/planpane.h"
#include "ui/print/familycopy.h"
#include "ui/tray/traypage.h"
#include "ui/tray/trayview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/tabstrip.h"
#include "ui/window/mainwindow.h"
#include "ui/window/searchbox.h"
#include "ui/window/windowcontroller.h"
#include "workflow/raiseconcern.h"
#include "workflow/writenote.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
struct Scenes {
    QList<PictureScene> &list;
    MainWindow &window;
    WindowController &controller;

    [[nodiscard]] CaseId family() const
    {
        return window.find<TrayPage>()->view()->chosenCase().value_or(CaseId());
    }
    [[nodiscard]] QWidget *settled() const
    {
        return !window.isLocked() && controller.isSettled() ? &window : nullptr;
    }
};

void appendForm(const Scenes &on, const QString &command, bool ofAFamily)
{
    on.list.append({u"form-"_s + command,
        [on, command, ofAFamily] {
            on.controller.openForm({command, ofAFamily ? on.family() : CaseId(), {}, {}});
        },
        [on, command]() -> QWidget * { return on.controller.forms().dialog(command); },
        [on, command] {
            if (FormDialog *form = on.controller.forms().dialog(command))
                form->reject();
        }});
}

void appendForms(const Scenes &on)
{
    for (const QString &command : {u"openFfa"_s, u"setProfile"_s, u"recordAway"_s})
        appendForm(on, command, false);
    for (const QString &command : {u"describeFamily"_s, u"changePeople"_s, u"recordConsent"_s,
             u"changeTeam"_s, u"planTaf"_s, u"giveCopy"_s, u"changePlan"_s, u"reviewOutcomes"_s,
             u"planHoliday"_s, u"agreeHolidayContact"_s, u"requestSupport"_s, u"recordFeedback"_s,
             u"overrideStep"_s, u"closeFfa"_s, u"closeConcern"_s, u"markInEhm"_s})
        appendForm(on, command, true);
}

/// A place of the window where buttons are pressed once it is there, and one to go back.
void appendPressed(const Scenes &on, const QString &name, const Place &place,
    const QStringList &buttons, const QString &back)
{
    const auto pressed = std::make_shared<qsizetype>(0);
    on.list.append({name,
        [on, place, pressed] {
            *pressed = 0;
            Place there = place;
            if (there.page == u"family"_s)
                there.caseId = on.family();
            on.controller.go(there);
        },
        [on, buttons, pressed]() -> QWidget * {
            // What is read for the page brings a button a little later.
            while (*pressed < buttons.size()) {
                const auto found =
                    on.window.findChildren<QAbstractButton *>(buttons.at(*pressed));
                const auto seen = std::find_if(found.begin(), found.end(),
                    [](const QAbstractButton *button) { return button->isVisible(); });
                if (!on.settled() || seen == found.end())
                    return nullptr;
                ++*pressed;
                (*seen)->click();
            }
            return on.settled();
        },
        [on, back] {
            if (auto *button = on.window.findChild<QAbstractButton *>(back))
                button->click();
            on.controller.go({u"tray"_s, {}, {}, {}});
        }});
}

void appendClash(const Scenes &on)
{
    const auto shown = std::make_shared<QPointer<Dialog>>();
    on.list.append({u"clash"_s,
        [on, shown] {
            FieldClash when{QLatin1String(typeInfo<Meeting>().name), {}, u"plannedFor"_s,
                u"2019-07-10"_s, u"2019-07-12"_s, u"2019-07-17"_s};
            FieldClash where{QLatin1String(typeInfo<Meeting>().name), {}, u"place"_s, {},
                u"School, the quiet room"_s, u"Family Centre"_s};
            auto *dialog = new Dialog(&on.window);
            auto *column = new QVBoxLayout(dialog);
            column->addWidget(new ClashView(
                {when, where}, CaseRecord(),
                [](const QString &, const QString &code) { return code; }, dialog));
            dialog->resize(QSize(em(dialog, 40), em(dialog, 24)).boundedTo(on.window.size()));
            dialog->open();
            *shown = dialog;
        },
        [shown]() -> QWidget * { return *shown; }, [shown] { delete *shown; }});
}

void appendClock(const Scenes &on)
{
    const auto shown = std::make_shared<QPointer<ClockDialog>>();
    on.list.append({u"clock"_s,
        [on, shown] {
            *shown = new ClockDialog({QDate(2020, 7, 24), QDate(2019, 6, 20)}, &on.window);
            (*shown)->open();
        },
        [shown]() -> QWidget * { return *shown; }, [shown] { delete *shown; }});
}

/// The family's copy of the last TAF, before it is printed.
void appendCopy(const Scenes &on)
{
    const auto copy = [on] { return on.window.findChild<FamilyCopyDialog *>(); };
    on.list.append({u"family-copy"_s,
        [on] {
            on.controller.go({u"family"_s, on.family(), u"meetings"_s, {}});
        },
        [on, copy]() -> QWidget * {
            static const QRegularExpression name(u"^meeting\\.print\\."_s);
            const auto buttons = on.window.findChildren<QAbstractButton *>(name);
            if (on.settled() && !buttons.isEmpty() && !copy())
                buttons.first()->click();
            return copy();
        },
        [on, copy] {
            delete copy();
            on.controller.go({u"tray"_s, {}, {}, {}});
        }});
}

/// What a button of a page shows before it prints.
void appendPrint(const Scenes &on, const QString &name, const Place &place, const QString &button)
{
    const auto preview = [on] { return on.window.findChild<QDialog *>(u"printPreview"_s); };
    on.list.append({name,
        [on, place] {
            Place there = place;
            if (there.page == u"family"_s)
                there.caseId = on.family();
            on.controller.go(there);
        },
        [on, button, preview]() -> QWidget * {
            auto *print = on.window.findChild<QAbstractButton *>(button);
            if (on.settled() && print && !preview())
                print->click();
            return preview();
        },
        [on, preview] {
            delete preview();
            on.controller.go({u"tray"_s, {}, {}, {}});
        }});
}

void appendHelp(const Scenes &on, const QString &part)
{
    on.list.append({u"help-"_s + part,
        [on, part] {
            auto *help = new HelpDialog(u"tray"_s, &on.window);
            help->open();
            Q_EMIT help->findChild<TabStrip *>()->tabChosen(part);
        },
        [on]() -> QWidget * { return on.window.findChild<HelpDialog *>(); },
        [on] { delete on.window.findChild<HelpDialog *>(); }});
}
} // namespace

void appendDialogs(QList<PictureScene> &scenes, MainWindow &window, WindowController &controller)
{
    const Scenes on{scenes, window, controller};
    appendPressed(on, u"due-month"_s, {u"due"_s, {}, {}, {}}, {u"tab.month"_s}, u"tab.list"_s);
    const Place history{u"family"_s, {}, u"history"_s, {}};
    appendPressed(
        on, u"history-correct"_s, history, {u"tab.changes"_s, u"historyCorrect"_s}, u"historyNo"_s);
    appendPressed(on, u"history-on-a-day"_s, history, {u"tab.onDay"_s, u"historyShowDay"_s},
        u"tab.changes"_s);
    appendPressed(on, u"history-compare"_s, history, {u"tab.compare"_s, u"historyCompare"_s},
        u"tab.changes"_s);
    scenes.append({u"planner-step"_s,
        [on] {
            on.controller.go({u"planner"_s, {}, {}, {}});
        },
        [on]() -> QWidget * {
            if (on.settled())
                on.window.find<PlannerView>()->openNext();
            return on.settled();
        },
        [on] { on.window.find<PlannerView>()->closePane(); }});
    // The first open step beside which a form stands that has something to choose.
    scenes.append({u"planner-form"_s,
        [on] {
            on.controller.go({u"planner"_s, {}, {}, {}});
        },
        [on]() -> QWidget * {
            auto *view = on.window.find<PlannerView>();
            QWidget *form = view->pane()->form();
            if (form && form->findChild<QComboBox *>())
                return on.settled();
            if (on.settled())
                view->openNext();
            return nullptr;
        },
        [on] { on.window.find<PlannerView>()->closePane(); }});
    scenes.append({u"search"_s,
        [on] {
            on.controller.go({u"tray"_s, {}, {}, {}});
            on.window.activateWindow();
        },
        [on]() -> QWidget * {
            SearchBox *search = on.window.search();
            if (on.settled() && search->text().isEmpty()) {
                search->setFocus();
                search->insert(u"school"_s);
            }
            const auto *hits = on.window.findChild<QWidget *>(u"searchHits"_s);
            return hits && hits->isVisible() ? &on.window : nullptr;
        },
        [on] {
            on.window.search()->clear();
            on.window.search()->clearHits();
        }});
    scenes.append({u"note"_s,
        [on] {
            on.controller.openForm({QLatin1String(WriteNote::id), on.family(), {}, {}});
        },
        [on]() -> QWidget * { return on.controller.notes()->dialog(); },
        [on] { on.controller.notes()->dialog()->reject(); }});
    scenes.append({u"note-which-family"_s,
        [on] {
            on.controller.openForm({QLatin1String(WriteNote::id), {}, {}, {}});
        },
        [on]() -> QWidget * { return on.controller.notes()->dialog(); },
        [on] { on.controller.notes()->dialog()->reject(); }});
    scenes.append({u"concern"_s,
        [on] {
            on.controller.openForm({QLatin1String(RaiseConcern::id), on.family(), {}, {}});
        },
        [on]() -> QWidget * { return on.controller.concerns()->dialog(); },
        [on] { on.controller.concerns()->dialog()->reject(); }});
    scenes.append({u"concern-in-a-meeting"_s,
        [on] {
            on.controller.go({u"taf"_s, on.family(), {}, {}});
        },
        [on]() -> QWidget * {
            if (on.settled() && on.window.isMeetingView() && !on.controller.concerns()->dialog())
                on.controller.openConcern();
            return on.controller.concerns()->dialog();
        },
        [on] {
            on.controller.concerns()->dialog()->reject();
            on.controller.go({u"tray"_s, {}, {}, {}});
        }});
    appendCopy(on);
    appendPrint(on, u"print-plan"_s, {u"planner"_s, {}, {}, {}}, u"planPrint"_s);
    appendPrint(on, u"print-genogram"_s, {u"family"_s, {}, u"overview"_s, {}}, u"printGenogram"_s);
    appendPrint(on, u"print-rules"_s, {u"settings"_s, {}, u"policy"_s, {}}, u"explainPolicy"_s);
    appendForms(on);
    appendClash(on);
    appendClock(on);
    for (const QString &part : {u"page"_s, u"keys"_s, u"words"_s})
        appendHelp(on, part);
}

} // namespace hometray
