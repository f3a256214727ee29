// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/clockquestion.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

ClockDialog::ClockDialog(const ClockDoubt &doubt, QWidget *parent) : Dialog(parent)
{
    setObjectName(u"clockDialog"_s);
    setWindowTitle(tr("Is today’s date right?"));
    setWindowModality(Qt::ApplicationModal); // it may stand on a form
    setMinimumWidth(em(this, 26));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.6));
    column->addWidget(new WrapLabel(windowTitle(), "heading", this));
    auto *dates =
        new WrapLabel(tr("This computer says that today is %1. These records were last used on %2.")
                          .arg(words::longDate(doubt.today), words::longDate(doubt.lastUsed)),
            nullptr, this);
    dates->setObjectName(u"clockDates"_s);
    column->addWidget(dates);
    column->addWidget(new WrapLabel(
        tr("Dates are counted from today, and every entry carries it. If it is wrong, put the "
           "computer’s date right first: nothing can be saved until then, and what you have typed "
           "is kept."),
        "muted", this));
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *notNow = new QPushButton(tr("Do not save yet"), this);
    notNow->setObjectName(u"clockNotNow"_s);
    connect(notNow, &QPushButton::clicked, this, &QDialog::reject);
    auto *right = new QPushButton(tr("The date is right"), this);
    right->setObjectName(u"clockIsRight"_s);
    connect(right, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {notNow, right}) {
        // Enter would answer what nobody has read yet.
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(dates->text());
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    notNow->setFocus();
}

ClockQuestion::ClockQuestion(QWidget &window, QObject *parent) : QObject(parent), m_window(window)
{
}

ClockQuestion::~ClockQuestion()
{
    answer(false);
}

QFuture<bool> ClockQuestion::ask(const ClockDoubt &doubt)
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    m_asking.push_back(promise);
    if (!m_dialog) {
        m_dialog = new ClockDialog(doubt, &m_window);
        // Not every desktop gives the keyboard back to the window that asked.
        const QPointer<QWidget> had = QApplication::activeWindow();
        connect(m_dialog, &QDialog::finished, this, [this, had](int result) {
            m_dialog->deleteLater();
            m_dialog.clear();
            if (had && had->isVisible())
                had->activateWindow();
            answer(result == QDialog::Accepted);
        });
        m_dialog->show();
        m_dialog->activateWindow();
    }
    return promise->future();
}

void ClockQuestion::answer(bool isRight)
{
    for (const auto &promise : std::exchange(m_asking, {})) {
        promise->addResult(isRight);
        promise->finish();
    }
}

} // namespace hometray
