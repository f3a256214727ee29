// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/halfwritten.h"

#include "ui/form/forms.h"
#include "ui/frame/draftbook.h"
#include "ui/frame/frame.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double dialogWidth = 34; // shares of a line
constexpr double rowHeight = 3.2;
constexpr double mostHeight = 30;
} // namespace

QList<HalfWritten> halfWritten(Frame &frame)
{
    QList<HalfWritten> all;
    if (frame.isMeetingView())
        return all;
    const QList<FormDraft> &drafts = frame.drafts().all();
    for (auto draft = drafts.crbegin(); draft != drafts.crend(); ++draft) {
        const auto known = frame.workspace().knownCase(draft->caseId);
        if ((!known && !draft->caseId.isNull()) || !frame.hasForm(draft->command))
            continue;
        all.append({*draft, frame.forms().titleOf(draft->command),
            known ? HalfWrittenDialog::tr("%1 family").arg(known->line->family) : QString()});
    }
    return all;
}

QString inWords(const HalfWritten &one)
{
    return one.about.isEmpty()
        ? HalfWrittenDialog::tr("“%1”").arg(one.title)
        : HalfWrittenDialog::tr("“%1” for the %2").arg(one.title, one.about);
}

HalfWrittenLine::HalfWrittenLine(Frame &frame, QWidget *parent)
    : QWidget(parent),
      m_frame(frame),
      m_text(new WrapLabel({}, nullptr, this)),
      m_open(new QPushButton(this))
{
    setObjectName(u"halfWritten"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(em(this, 1), em(this, 0.35), em(this, 1), em(this, 0.35));
    row->setSpacing(em(this, 0.6));
    m_text->setObjectName(u"halfWrittenText"_s);
    row->addWidget(m_text, 1);
    m_open->setObjectName(u"goOnWriting"_s);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { goOnWriting(m_frame, window()); });
    connect(&frame.drafts(), &DraftBook::changed, this, &HalfWrittenLine::showThem);
    hide();
}

void HalfWrittenLine::showThem()
{
    const QList<HalfWritten> all =
        m_frame.workspace().isUnlocked() ? halfWritten(m_frame) : QList<HalfWritten>();
    setVisible(!all.isEmpty());
    if (all.isEmpty()) {
        m_text->clear();
        m_open->setAccessibleName({});
        return;
    }
    m_text->setText(all.size() == 1 ? tr("Half written: %1").arg(inWords(all.first()))
                                    : tr("Half written: %1").arg(all.size()));
    const QString open = all.size() == 1 ? tr("Go on writing") : tr("Show them…");
    m_open->setText(open);
    m_open->setAccessibleName(open + u" – "_s + m_text->text());
}

HalfWrittenDialog::HalfWrittenDialog(Frame &frame, QWidget *parent)
    : Dialog(parent), m_frame(frame)
{
    setObjectName(u"halfWrittenDialog"_s);
    setWindowTitle(tr("Half written"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setObjectName(u"plain"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(em(this, 1.1), em(this, 0.9), em(this, 1.1), em(this, 0.9));
    column->setSpacing(em(this, 0.5));
    column->addWidget(new WrapLabel(tr("Half written"), "heading", content));
    column->addWidget(new WrapLabel(
        tr("What you typed is kept as it was. The latest comes first."), "muted", content));
    int number = 0;
    for (const HalfWritten &one : halfWritten(frame))
        addRow(column, one, number++);
    column->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    auto *foot = new QFrame(this);
    foot->setProperty("kind", u"foot"_s);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(em(this, 1.1), em(this, 0.55), em(this, 1.1), em(this, 0.55));
    auto *close = new QPushButton(tr("Close"), foot);
    close->setObjectName(u"halfWrittenClose"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    buttons->addStretch(1);
    outer->addWidget(foot);
    auto *lock = new QShortcut(Qt::CTRL | Qt::Key_L, this);
    connect(lock, &QShortcut::activated, this, [&frame] { frame.lockNow(); });
    const QSize room = parent ? parent->window()->size() : QSize(1280, 720);
    resize(qMin(em(this, dialogWidth), room.width()),
        qMin(em(this, qMin(mostHeight, 9 + rowHeight * number)), int(room.height() * 0.94)));
    if (auto *first = findChild<QPushButton *>(u"goOn.0"_s))
        first->setFocus();
}

void HalfWrittenDialog::addRow(QVBoxLayout *column, const HalfWritten &one, int number)
{
    column->addWidget(makeLine(this));
    auto *row = new QHBoxLayout;
    row->setSpacing(em(this, 0.6));
    auto *words = new QVBoxLayout;
    words->setSpacing(em(this, 0.1));
    words->addWidget(new WrapLabel(one.title, "strong", this));
    QStringList about = {one.about};
    const QDate on = DraftBook::typedOn(one.draft);
    if (on.isValid())
        about.append(words::date(on, m_frame.workspace().today()));
    about.removeAll(QString());
    words->addWidget(new WrapLabel(about.join(u" · "_s), "muted", this));
    row->addLayout(words, 1);
    auto *open = new QPushButton(tr("Go on writing"), this);
    open->setObjectName(u"goOn.%1"_s.arg(number));
    open->setAccessibleName(tr("Go on writing %1").arg(inWords(one)));
    open->setAutoDefault(false);
    row->addWidget(open, 0, Qt::AlignVCenter);
    column->addLayout(row);
    connect(open, &QPushButton::clicked, this, [this, draft = one.draft] {
        Frame &frame = m_frame;
        const FormRequest request = DraftBook::requestOf(draft);
        accept();
        frame.openForm(request);
    });
}

void goOnWriting(Frame &frame, QWidget *window)
{
    const QList<HalfWritten> all = halfWritten(frame);
    if (all.size() == 1) {
        frame.openForm(DraftBook::requestOf(all.first().draft));
        return;
    }
    auto *dialog = new HalfWrittenDialog(frame, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->open();
    dialog->activateWindow();
}

} // namespace hometray
