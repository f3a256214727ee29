// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formdialog.h"

#include "ui/form/formpanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "workflow/raiseconcern.h"

#include <QtGui/QScreen>
#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double usualWidth = 46; // shares of a line
constexpr double leastHeight = 22;
constexpr double usualHeight = 36;
} // namespace

FormDialog::FormDialog(Frame &frame, const FormContext &context, QWidget *parent)
    : Dialog(parent), m_panel(new FormPanel(frame, context, this))
{
    setObjectName(u"formDialog"_s);
    setWindowTitle(m_panel->view()->spec().title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QWidget *head = buildHead(frame);
    column->addWidget(head);
    column->addWidget(m_panel, 1);
    const QSize room = parent ? parent->window()->size() : screen()->availableSize();
    const int width = qMin(em(this, usualWidth), room.width());
    const int wanted = head->heightForWidth(width) + m_panel->wantedHeight(width);
    resize(width,
        qMin(qBound(em(this, leastHeight), wanted, em(this, usualHeight)),
            int(room.height() * 0.94)));

    connect(m_panel, &FormPanel::saved, this, &QDialog::accept);
    connect(m_panel, &FormPanel::discarded, this, &QDialog::accept);
    connect(m_panel, &FormPanel::closeRequested, this, &QDialog::reject);
    auto *lock = new QShortcut(Qt::CTRL | Qt::Key_L, this);
    connect(lock, &QShortcut::activated, this, [&frame] { frame.lockNow(); });
    if (!context.request.caseId.isNull()) {
        auto *worried = new QPushButton(tr("I'm worried…"), this);
        worried->setObjectName(u"formWorried"_s);
        worried->setProperty("kind", u"danger"_s);
        connect(worried, &QPushButton::clicked, this, [this, &frame] {
            m_panel->session()->keep();
            frame.openForm(
                {QLatin1String(RaiseConcern::id), this->context().request.caseId, {}, {}});
        });
        m_panel->addButton(worried);
        auto *key = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_W, this);
        connect(key, &QShortcut::activated, worried, &QPushButton::click);
    }
}

QWidget *FormDialog::buildHead(Frame &)
{
    auto *head = new QFrame(this);
    head->setProperty("kind", u"head"_s);
    auto *row = new FlowLayout(head, 0.8);
    row->setContentsMargins(em(this, 1.1), em(this, 0.7), em(this, 1.1), em(this, 0.7));
    auto *title = new QLabel(m_panel->view()->spec().title, head);
    title->setProperty("kind", u"heading"_s);
    row->addWidget(title);
    if (!context().family.isEmpty()) {
        auto *family = new QLabel(context().family, head);
        family->setTextFormat(Qt::PlainText);
        family->setProperty("kind", u"muted"_s);
        row->addWidget(family);
    }
    return head;
}

const FormContext &FormDialog::context() const
{
    return m_panel->context();
}

void FormDialog::reject()
{
    m_panel->session()->keep();
    Dialog::reject();
}

} // namespace hometray
