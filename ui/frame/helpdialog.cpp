// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/helpdialog.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QString about(const QString &page)
{
    if (page == u"unlock"_s)
        return HelpDialog::tr(
            "Type your passphrase to open your home tray. If it is lost, the recovery key on "
            "paper opens it. Nobody else can: there is no other way in.");
    if (page == u"family"_s)
        return HelpDialog::tr(
            "At the top are the six stages of the FFA. At the right is what to do next and why, "
            "the earliest limit first. Below the tabs: who is in the family, the checklists, and "
            "the case notes.");
    return HelpDialog::tr(
        "Each row is a family. The earliest limit comes first. Choose a family with the arrow "
        "keys to see what to do next at the side; Enter opens it. The chips above the table show "
        "only some families.");
}
} // namespace

HelpDialog::HelpDialog(const QString &page, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"helpDialog"_s);
    setWindowTitle(tr("Help"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1.2), em(this, 1), em(this, 1.2), em(this, 1));
    column->setSpacing(em(this, 0.7));
    column->addWidget(new WrapLabel(tr("On this page"), "heading", this));
    column->addWidget(new WrapLabel(about(page), nullptr, this));
    column->addWidget(new WrapLabel(tr("Keys"), "heading", this));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(em(this, 1.2));
    grid->setVerticalSpacing(em(this, 0.25));
    const QList<std::pair<QString, QString>> keys = {{u"Ctrl+N"_s, tr("write a case note")},
        {u"Ctrl+Enter"_s, tr("save what you are writing")},
        {u"Esc"_s, tr("close; what you typed is kept as a draft")},
        {u"Ctrl+Shift+W"_s, tr("I'm worried: whom to ring, and write it down")},
        {u"Ctrl+K"_s, tr("search")}, {u"Ctrl+1"_s, tr("go to the Home Tray")},
        {u"Alt+←"_s, tr("back to the Home Tray")}, {u"Ctrl+L"_s, tr("lock")},
        {u"Ctrl++, Ctrl+−, Ctrl+0"_s, tr("larger text, smaller text, as the desktop")},
        {u"F1"_s, tr("this help")}};
    int row = 0;
    for (const auto &[key, what] : keys) {
        auto *label = new QLabel(key, this);
        label->setProperty("kind", u"strong"_s);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(new WrapLabel(what, nullptr, this), row, 1);
        ++row;
    }
    column->addLayout(grid);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"helpClose"_s);
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignLeft);
    column->addStretch(1);
    setMinimumWidth(qMin(em(this, 34), parent ? parent->width() : em(this, 34)));
}

} // namespace hometray
