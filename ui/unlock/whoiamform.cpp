// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/whoiamform.h"

#include "ui/widgets/captioned.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace hometray {

WhoIAmForm::WhoIAmForm(const QList<Choice> &roles, QDate today, QWidget *parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_role(new QComboBox(this)),
      m_organisation(new QLineEdit(this)),
      m_phone(new QLineEdit(this)),
      m_approved(new QCheckBox(tr("My data lead has said yes, on"), this)),
      m_approvedOn(new DateEdit(DateEdit::Kind::Day, today, Lean::Past, this)),
      m_problem(new ProblemLabel(u"whoProblem"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.25));
    addCaptioned(column, tr("Your &name"), m_name, u"newName"_s);
    for (const Choice &role : roles)
        m_role->addItem(role.words, role.code);
    addCaptioned(column, tr("Your &role"), m_role, u"newRole"_s);
    addCaptioned(column, tr("Your school or &organisation"), m_organisation, u"newOrganisation"_s);
    addCaptioned(column, tr("Your &telephone, as families have it"), m_phone, u"newPhone"_s);
    column->addSpacing(em(this, 0.4));
    column->addWidget(new WrapLabel(
        tr("Your employer's data lead must approve keeping records of families on this laptop, and "
           "each stick or folder you want to copy them to. Until then, look around with the "
           "made-up families."),
        nullptr, this));
    m_approved->setObjectName(u"dataLead"_s);
    m_approved->setAccessibleName(tr("My data lead has said yes"));
    column->addWidget(m_approved);
    m_approvedOn->lineEdit()->setObjectName(u"dataLeadOn"_s);
    m_approvedOn->setAccessibleLabel(tr("The day your data lead said yes"));
    m_approvedOn->setLatest(today, tr("This day has not come yet."));
    m_approvedOn->setText(dayInWords(today));
    m_approvedOn->hide();
    column->addWidget(m_approvedOn);
    auto *missing = new WrapLabel(
        tr("Not ticked: you can go on, but write nothing of a real family until your data lead has "
           "said yes. You can say it later under Settings."),
        "muted", this);
    missing->setObjectName(u"dataLeadMissing"_s);
    m_approved->setAccessibleDescription(missing->text());
    column->addWidget(missing);
    connect(m_approved, &QCheckBox::toggled, missing, &QWidget::setHidden);
    column->addWidget(m_problem);
    m_problem->goesWithChangesIn(this);
    setFocusProxy(m_name);
    connect(m_approved, &QCheckBox::toggled, m_approvedOn, &QWidget::setVisible);
    for (QLineEdit *edit : {m_name, m_organisation, m_phone})
        connect(edit, &QLineEdit::returnPressed, this, &WhoIAmForm::submitted);
    connect(m_approvedOn->lineEdit(), &QLineEdit::returnPressed, this, &WhoIAmForm::submitted);
}

WhoIAm WhoIAmForm::whoIAm() const
{
    WhoIAm who{m_name->text().trimmed(), m_role->currentData().toString(),
        m_organisation->text().trimmed(), m_phone->text().trimmed(), {}};
    if (m_approved->isChecked() && m_approvedOn->moment())
        who.approvedOn = m_approvedOn->moment()->day;
    return who;
}

bool WhoIAmForm::check()
{
    const auto wrong = [this](QWidget *field, const QString &sentence) {
        m_problem->say(sentence, field);
        field->setFocus();
        return false;
    };
    if (m_name->text().trimmed().isEmpty())
        return wrong(m_name, tr("What is your name? It stands beside what you write."));
    if (m_approved->isChecked() && !m_approvedOn->moment())
        return wrong(m_approvedOn->lineEdit(), tr("When did your data lead say yes?"));
    m_problem->say({});
    return true;
}

} // namespace hometray
