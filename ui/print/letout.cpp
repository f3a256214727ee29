// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letout.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {

LetOutDialog::LetOutDialog(const QStringList &mentions, QWidget *parent) : Dialog(parent)
{
    setObjectName(u"letOut"_s);
    setWindowTitle(tr("An address that must not be disclosed"));
    setMinimumWidth(em(this, 26));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.6));
    column->addWidget(new WrapLabel(windowTitle(), "heading", this));
    QStringList quoted;
    for (const QString &mention : mentions)
        quoted.append(u'“' + mention + u'”');
    auto *says = new WrapLabel(
        tr("What you are about to give out says %1. It is left out unless you tick it.")
            .arg(words::listed(quoted)),
        nullptr, this);
    says->setTextFormat(Qt::PlainText);
    column->addWidget(says);
    m_tick = new QCheckBox(tr("Leave it &in: whoever gets this may know the address"), this);
    m_tick->setObjectName(u"letOut.tick"_s);
    m_tick->setAccessibleDescription(says->text());
    column->addWidget(m_tick);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"letOut.cancel"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *go = new QPushButton(tr("&Leave it out"), this);
    go->setObjectName(u"letOut.go"_s);
    go->setProperty("kind", u"primary"_s);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_tick, &QCheckBox::toggled, go, [go](bool in) {
        go->setText(in ? tr("&Give out the address") : tr("&Leave it out"));
    });
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    column->addLayout(buttons);
    go->setFocus();
}

bool LetOutDialog::isTicked() const
{
    return m_tick->isChecked();
}

void letOut(QWidget *parent, const words::MayLeave &may, const QString &text,
    std::function<void(const QString &text)> go)
{
    const QStringList mentions = may.mentions(text);
    if (mentions.isEmpty()) {
        go(text);
        return;
    }
    auto *dialog = new LetOutDialog(mentions, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QDialog::accepted, parent, [dialog, may, text, go = std::move(go)] {
            go(dialog->isTicked() ? text : may.without(text));
        });
    dialog->open();
}

} // namespace hometray
