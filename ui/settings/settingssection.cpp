// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/spokenrole.h"
#include "words/errors.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

SettingsSection::SettingsSection(Frame &frame, const QString &title, QWidget *parent)
    : Card(title, parent), m_frame(frame)
{
    setAccessibleName(title);
}

SettingsSection::~SettingsSection() = default;

void SettingsSection::say(const QString &sentence, bool wrong)
{
    if (!m_said) {
        auto *label = new WrapLabel({}, "muted", this);
        label->setObjectName(u"settingsSaid"_s);
        setSpokenRole(label, QAccessible::Notification);
        layout()->addWidget(label); // under the body, whatever that holds
        m_said = label;
    }
    setKind(m_said, wrong ? "error" : "muted");
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
    if (sentence.isEmpty())
        m_said->hide();
    else
        showAloud(m_said);
}

void SettingsSection::sayError(const Error &error)
{
    const QString next = words::nextStep(error);
    say(next.isEmpty() ? words::sentence(error) : QString(words::sentence(error) + u' ' + next),
        true);
}

QPushButton *SettingsSection::button(const QString &text, const QString &name, const char *kind)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    QString spoken = text;
    made->setAccessibleName(spoken.remove(u'&'));
    if (kind)
        made->setProperty("kind", QLatin1String(kind));
    return made;
}

} // namespace hometray
