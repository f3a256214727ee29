// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/mesection.h"

#include "ui/frame/storesettings.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "words/fields.h"
#include "words/naming.h"
#include "words/values.h"
#include "workflow/setprofile.h"
#include "workspace/whendone.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

MeSection::MeSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Me"), parent),
      m_lines(new QVBoxLayout),
      m_dataLead(new WrapLabel({}, nullptr, this)),
      m_day(new DateEdit(DateEdit::Kind::Day, frame.workspace().today(), Lean::Past, this))
{
    body()->addLayout(m_lines);
    QPushButton *change = button(tr("&Change…"), u"changeMe"_s);
    change->setAccessibleName(tr("Change who I am"));
    body()->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this, [this] {
        m_frame.openForm({QLatin1String(SetProfile::id), {}, {}, {}});
    });
    body()->addWidget(makeLine(this));
    body()->addWidget(new WrapLabel(tr("Records on this laptop"), "section", this));
    m_dataLead->setObjectName(u"dataLeadSaid"_s);
    body()->addWidget(m_dataLead);
    auto *row = new FlowLayout(nullptr, 0.5);
    body()->addLayout(row);
    m_day->lineEdit()->setObjectName(u"dataLeadDay"_s);
    m_day->setAccessibleLabel(tr("The day your data lead said yes"));
    m_day->setLatest(frame.workspace().today(), tr("This day has not come yet."));
    row->addWidget(m_day);
    keepTyped(u"me"_s, m_day->lineEdit(), true);
    QPushButton *keep = button(tr("My data lead said &yes on this day"), u"keepDataLead"_s);
    row->addWidget(keep);
    connect(keep, &QPushButton::clicked, this, &MeSection::keepDataLead);
}

void MeSection::refresh()
{
    showTyped();
    clearLayout(m_lines);
    const DeskPtr desk = m_frame.workspace().desk();
    const Profile *me = desk->me();
    const Policy &policy = m_frame.workspace().rulebook().policy();
    const auto choices = words::choicesOf(policy);
    const TypeInfo &type = typeInfo<Profile>();
    QList<FactLine> facts;
    for (const FieldInfo &field : type.fields) {
        const QString text = me
            ? words::valueText(field, field.get(me), *m_frame.workspace().deskJournal(), choices)
            : QString();
        const QString label = words::fieldLabel(type.name, QLatin1String(field.name));
        if (!text.isEmpty() && !label.isEmpty())
            facts.append({words::capitalised(label), text});
    }
    addFacts(m_lines, this, facts);
    if (facts.isEmpty())
        m_lines->addWidget(new WrapLabel(
            tr("Nothing yet. Your name and number stand on what is printed for a family."), "muted",
            this));
    ++m_underway;
    whenDone(m_frame.workspace().setting(settings::dataLeadOn), this,
        [this](const Expected<std::optional<QByteArray>> &read) {
            --m_underway;
            showDataLead(read && *read ? QDate::fromString(QString::fromLatin1(**read), Qt::ISODate)
                                       : QDate());
        });
}

void MeSection::showDataLead(QDate day)
{
    m_dataLead->setText(day.isValid()
            ? tr("Your employer's data lead approved keeping records of families here on %1.")
                  .arg(words::longDate(day))
            : tr("Your employer's data lead must approve keeping records of families here. It is "
                 "not noted that you asked."));
    setKind(m_dataLead, day.isValid() ? nullptr : "error");
}

void MeSection::keepDataLead()
{
    const auto day = m_day->moment();
    if (!day) {
        say(tr("Type the day first: 12/6, or today."), true);
        m_day->setFocus();
        return;
    }
    say({});
    ++m_underway;
    whenDone(m_frame.workspace().setSetting(
                 settings::dataLeadOn, day->day.toString(Qt::ISODate).toLatin1()),
        this, [this, noted = day->day](const Expected<void> &kept) {
            --m_underway;
            if (!kept) {
                sayError(kept.error());
                return;
            }
            typedIsSaved();
            showDataLead(noted);
        });
}

void MeSection::clear()
{
    clearLayout(m_lines);
    forgetTyped();
    say({});
}

} // namespace hometray
