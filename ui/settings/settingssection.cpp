// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/form/settledday.h"
#include "ui/form/typingsession.h"
#include "ui/frame/draftbook.h"
#include "ui/frame/errorwords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/spokenrole.h"
#include "words/errors.h"

#include <QtGui/QHideEvent>
#include <QtWidgets/QLineEdit>
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
    if (!m_said && sentence.isEmpty())
        return;
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

void SettingsSection::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    if (!event->spontaneous())
        left();
}

void SettingsSection::sayError(const Error &error)
{
    say(inWords(error), true);
}

void SettingsSection::keepTyped(const QString &section, QLineEdit *line, bool day)
{
    m_keptAs = QLatin1String(settingsTyped) + section;
    m_line = line;
    m_isDay = day;
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        if (m_session)
            m_session->touched();
    });
    // Those of a store are read after it was opened.
    connect(&m_frame.drafts(), &DraftBook::loaded, this, &SettingsSection::showTyped);
}

void SettingsSection::showTyped()
{
    Workspace &workspace = m_frame.workspace();
    if (!workspace.isUnlocked())
        return;
    if (!m_session) {
        m_session = new TypingSession(m_frame, {m_keptAs, {}, {}, {}}, workspace.today(), {}, this);
        m_session->setForm({[this] {
                                return QJsonObject{{u"typed"_s, m_line->text()}};
                            },
            [this] { return !m_line->text().trimmed().isEmpty(); }});
        m_session->watch(m_line);
    }
    const auto kept = m_line->text().isEmpty() ? m_session->draft() : std::nullopt;
    if (!kept)
        return;
    const QString typed = kept->value(u"typed"_s).toString();
    m_line->setText(
        m_isDay ? settledDay(typed, m_session->typedOn(), m_session->today(), Lean::Past) : typed);
}

void SettingsSection::forgetTyped()
{
    if (m_session) {
        m_session->keepIfDue();
        delete m_session;
        m_session = nullptr;
    }
    m_line->clear();
}

void SettingsSection::typedIsSaved()
{
    if (m_session) {
        m_session->finish();
        delete m_session;
        m_session = nullptr;
    }
    m_line->clear();
    showTyped();
}

QPushButton *SettingsSection::button(const QString &text, const QString &name, const char *kind)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    QString spoken = text;
    made->setAccessibleName(spoken.remove(u'&'));
    if (kind)
        made->setProperty("kind", QLatin1String(kind));
    // Before what it does: what is said is of the last thing done.
    connect(made, &QPushButton::clicked, this, [this] { say({}); });
    return made;
}

} // namespace hometray
