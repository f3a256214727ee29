// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meetingstab.h"

#include "ui/family/checklistcard.h"
#include "ui/frame/draftbook.h"
#include "ui/frame/stepwords.h"
#include "ui/print/familycopy.h"
#include "ui/print/letout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/calendarfile.h"
#include "words/dates.h"
#include "workflow/canceltaf.h"
#include "workflow/givecopy.h"
#include "workflow/movetaf.h"
#include "workflow/plantaf.h"
#include "workflow/recordtaf.h"

#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double roomForTwo = 46; // shares of a line
constexpr double besideWidth = 20;
} // namespace

MeetingsTab::MeetingsTab(Frame &frame, QWidget *parent) : FamilyTab(frame, parent)
{
    setObjectName(u"meetingsTab"_s);
    m_columns = new QHBoxLayout(this);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(em(this, 0.9));
    auto *left = new QVBoxLayout;
    left->setSpacing(em(this, 0.7));
    m_columns->addLayout(left, 1);
    auto *buttons = new FlowLayout(nullptr, 0.5);
    const auto button = [&](const QString &text, const char *name, const char *command) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(QString(text).remove(u'&'));
        connect(made, &QPushButton::clicked, this, [this, id = QString(QLatin1String(command))] {
            m_frame.openForm({id, m_caseId, {}, {}});
        });
        buttons->addWidget(made);
        return made;
    };
    m_record = button(tr("&Record a TAF…"), "meetings.record", RecordTaf::id);
    m_plan = button(tr("&Plan a TAF…"), "meetings.plan", PlanTaf::id);
    left->addLayout(buttons);
    auto *begun = new Card(tr("A TAF is half written"), this);
    begun->setObjectName(u"meetings.begun"_s);
    begun->body()->addWidget(new WrapLabel(
        tr("What you typed at the meeting is kept, and not saved yet."), nullptr, begun));
    auto *goOn = new QPushButton(tr("Go on writing"), begun);
    goOn->setObjectName(u"meetings.goOn"_s);
    goOn->setAccessibleName(tr("Go on writing the TAF"));
    goOn->setProperty("kind", u"primary"_s);
    connect(goOn, &QPushButton::clicked, this, [this] {
        m_frame.openForm({QLatin1String(RecordTaf::id), m_caseId, {}, {}});
    });
    begun->body()->addWidget(goOn, 0, Qt::AlignLeft);
    left->addWidget(begun);
    m_begun = begun;
    m_begun->hide();
    connect(&frame.drafts(), &DraftBook::changed, this, &MeetingsTab::showBegun);
    m_list = new QVBoxLayout;
    m_list->setSpacing(em(this, 0.7));
    left->addLayout(m_list);
    left->addStretch(1);
    m_after = new ChecklistCard(this);
    m_after->setObjectName(u"meetings.after"_s);
    connect(m_after, &ChecklistCard::actionChosen, this,
        [this](const QString &, const QString &action) {
            m_frame.openForm(requestOf(action, m_caseId));
        });
    m_columns->addWidget(m_after, 0, Qt::AlignTop);
}

void MeetingsTab::setFamily(const FamilyShown &family)
{
    if (family.known.id != m_caseId)
        m_open = {};
    m_caseId = family.known.id;
    m_shown = family.record;
    const ChecklistText list = checklistOf(family.view, ListRole::AfterTaf);
    m_after->setChecklist(list);
    m_after->setVisible(!list.id.isEmpty());
    const bool closed = family.record->isClosed();
    m_plan->setText(family.record->nextPlanned() ? tr("&Plan another TAF…") : tr("&Plan a TAF…"));
    m_plan->setAccessibleName(m_plan->text().remove(u'&'));
    m_plan->setVisible(!closed);
    m_record->setVisible(!closed);
    showBegun();
    const QList<MeetingText> meetings = meetingTexts(*family.record, family.situation);
    if (meetings == m_meetings && m_list->count() > 0)
        return;
    m_meetings = meetings;
    showMeetings();
}

void MeetingsTab::clear()
{
    m_caseId = {};
    m_shown.reset();
    m_open = {};
    m_meetings.clear();
    m_after->clear();
    m_after->hide();
    m_begun->hide();
    clearLayout(m_list);
}

void MeetingsTab::showBegun()
{
    m_begun->setVisible(!m_caseId.isNull()
        && m_frame.drafts().find(QLatin1String(RecordTaf::id), m_caseId).has_value());
}

void MeetingsTab::showMeetings()
{
    clearLayout(m_list);
    if (m_meetings.isEmpty()) {
        auto *card = new Card(tr("No TAF yet"), this);
        card->body()->addWidget(new WrapLabel(
            tr("A Team Around the Family meeting brings the family and those who help them to one "
               "table. The first is due within six weeks of registration: plan it here, or record "
               "it while it runs."),
            nullptr, card));
        m_list->addWidget(card);
        return;
    }
    if (m_open.isNull()) {
        for (const MeetingText &meeting : std::as_const(m_meetings)) {
            if (meeting.held) {
                m_open = meeting.id;
                break;
            }
        }
    }
    for (const MeetingText &meeting : std::as_const(m_meetings))
        m_list->addWidget(cardOf(meeting));
}

QWidget *MeetingsTab::cardOf(const MeetingText &meeting)
{
    auto *card = new Card({}, this);
    card->setObjectName(u"meeting."_s + meeting.id.hex());
    card->setAccessibleName(meeting.title);
    auto *head = new FlowLayout(nullptr, 0.6);
    auto *title = new WrapLabel(meeting.title, "heading", card);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(false);
    head->addWidget(title);
    for (const PillText &pill : meeting.pills)
        head->addWidget(new Pill(pill, card));
    card->body()->addLayout(head);
    if (!meeting.where.isEmpty()) {
        auto *where = new WrapLabel(meeting.where, "muted", card);
        where->setTextFormat(Qt::PlainText);
        card->body()->addWidget(where);
    }
    const bool open = !meeting.held || meeting.id == m_open;
    if (open)
        addBody(card->body(), meeting, card);
    card->body()->addSpacing(em(card, 0.3));
    auto *buttons = new FlowLayout(nullptr, 0.4);
    if (meeting.planned) {
        addAction(
            buttons, meeting, tr("Record it…"), QLatin1String(RecordTaf::id), meeting.waiting);
        addAction(buttons, meeting, meeting.waiting ? tr("It was cancelled…") : tr("Cancel…"),
            QLatin1String(CancelTaf::id));
        addAction(buttons, meeting, meeting.waiting ? tr("It was moved…") : tr("Move…"),
            QLatin1String(MoveTaf::id));
        addAction(buttons, meeting, tr("Agenda and place…"), QLatin1String(PlanTaf::id));
        auto *file = new QPushButton(tr("Calendar file…"), card);
        file->setObjectName(u"meeting.calendar."_s + meeting.id.hex());
        file->setAccessibleName(tr("Calendar file – %1").arg(meeting.title));
        file->setToolTip(tr("For Outlook and the like. It names no family."));
        connect(file, &QPushButton::clicked, this, [this, meeting] { askForFile(meeting); });
        buttons->addWidget(file);
    } else if (meeting.held) {
        auto *read = new QPushButton(open ? tr("Show less") : tr("Read it"), card);
        read->setObjectName(u"meeting.read."_s + meeting.id.hex());
        read->setProperty("kind", u"link"_s);
        read->setAccessibleName(read->text() + u" – "_s + meeting.title);
        connect(read, &QPushButton::clicked, this, [this, id = meeting.id, open] {
            m_open = open ? id : ObjectId();
            showObject(open ? ObjectId() : id);
        });
        buttons->addWidget(read);
        if (meeting.copyLeft)
            addAction(buttons, meeting, tr("Give the copy…"), QLatin1String(GiveCopy::id), true);
        auto *print = new QPushButton(tr("Print the family’s copy…"), card);
        print->setObjectName(u"meeting.print."_s + meeting.id.hex());
        print->setAccessibleName(print->text() + u" – "_s + meeting.title);
        connect(print, &QPushButton::clicked, this, [this, id = meeting.id] {
            if (m_shown)
                offerFamilyCopy(window(), m_frame.workspace(), *m_shown, id);
        });
        buttons->addWidget(print);
        if (open)
            addAction(
                buttons, meeting, tr("Change what was written…"), QLatin1String(RecordTaf::id));
    }
    if (buttons->count() > 0)
        card->body()->addLayout(buttons);
    else
        delete buttons;
    return card;
}

void MeetingsTab::addBody(QVBoxLayout *column, const MeetingText &meeting, QWidget *card)
{
    column->setSpacing(em(card, 0.2));
    for (const MeetingPart &part : meeting.parts) {
        column->addSpacing(em(card, 0.4));
        column->addWidget(new WrapLabel(part.heading, "section", card));
        for (const QString &line : part.lines) {
            auto *text = new WrapLabel(line, nullptr, card);
            text->setTextFormat(Qt::PlainText);
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            column->addWidget(text);
        }
    }
}

QPushButton *MeetingsTab::addAction(FlowLayout *row, const MeetingText &meeting,
    const QString &text, const QString &command, bool primary)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"meeting."_s + command + u'.' + meeting.id.hex());
    button->setAccessibleName(text + u" – "_s + meeting.title);
    if (primary)
        button->setProperty("kind", u"primary"_s);
    connect(button, &QPushButton::clicked, this, [this, command, id = meeting.id] {
        m_frame.openForm({command, m_caseId, {}, id.hex()});
    });
    row->addWidget(button);
    return button;
}

void MeetingsTab::showObject(const ObjectId &object)
{
    const auto is = [&](const MeetingText &meeting) {
        return meeting.id == object && meeting.held;
    };
    const bool found = std::any_of(m_meetings.begin(), m_meetings.end(), is);
    // A null id means "none", which is not "the latest".
    const ObjectId before = m_open;
    m_open = found ? object : m_open;
    if (object.isNull()) {
        m_open = {};
        clearLayout(m_list);
        for (const MeetingText &meeting : std::as_const(m_meetings))
            m_list->addWidget(cardOf(meeting));
    } else {
        showMeetings();
    }
    const QString at = (found ? object : before).hex();
    if (auto *button = findChild<QPushButton *>(u"meeting.read."_s + at))
        button->setFocus(Qt::OtherFocusReason);
}

void MeetingsTab::askForFile(const MeetingText &meeting)
{
    const words::MayLeave may = m_shown
        ? words::MayLeave(*m_shown, m_frame.workspace().hiddenElsewhere(m_shown->id))
        : words::MayLeave();
    letOut(this, may, meeting.where, [this, meeting](const QString &place) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        auto *dialog = new QFileDialog(this, tr("Calendar file"), folder, tr("Calendar (*.ics)"));
        dialog->setObjectName(u"calendarFile"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(u"TAF "_s + meeting.day.toString(Qt::ISODate) + u".ics"_s);
        connect(dialog, &QFileDialog::fileSelected, this,
            [this, meeting, place](const QString &file) { writeCalendar(meeting, place, file); });
        dialog->open();
    });
}

bool MeetingsTab::writeCalendar(
    const MeetingText &meeting, const QString &place, const QString &file)
{
    words::CalendarEvent event;
    event.id = meeting.id.hex();
    event.day = meeting.day;
    event.time = meeting.time;
    event.title = u"TAF"_s;
    event.place = place;
    event.busy = true;
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly)
        && out.write(words::calendarFile({event}, QDateTime::currentMSecsSinceEpoch())) > 0
        && out.commit();
    if (!written)
        m_frame.sayProblem(Error(
            ErrorCode::FileUnwritable, {{u"file"_s, file}, {u"reason"_s, out.errorString()}}));
    else
        m_frame.say(Sign::Done, Tone::Good,
            place.isEmpty() ? tr("The calendar file is written. It says “TAF”, and names no family.")
                : place == meeting.where
                ? tr("The calendar file is written. It says “TAF” and the place, and names no family.")
                : tr("The calendar file is written. It says “TAF”, and the place without the address "
                     "that must not be disclosed. It names no family."));
    return written;
}

void MeetingsTab::resizeEvent(QResizeEvent *event)
{
    FamilyTab::resizeEvent(event);
    const bool wide = width() >= em(this, roomForTwo);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_after->setMinimumWidth(wide ? em(this, besideWidth) : 0);
    m_after->setMaximumWidth(wide ? em(this, besideWidth) : QWIDGETSIZE_MAX);
}

} // namespace hometray
