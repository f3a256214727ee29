// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/looksection.h"

#include "ui/settings/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/labels.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int textStep = 10; // per cent
constexpr int settleAfter = 250; // ms: while somebody types "150" it is not 1 per cent
} // namespace

LookSection::LookSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Appearance"), parent),
      m_theme(new QComboBox(this)),
      m_size(new QSpinBox(this))
{
    m_theme->addItem(tr("As the desktop"), int(ThemeChoice::FollowDesktop));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_theme->addItem(tr("High contrast"), int(ThemeChoice::HighContrast));
    addCaptioned(body(), tr("&Colours"), m_theme, u"lookTheme"_s);
    m_size->setRange(Theme::smallestText, Theme::largestText);
    m_size->setSingleStep(textStep);
    m_size->setSuffix(tr(" %"));
    m_size->setKeyboardTracking(false);
    addCaptioned(body(), tr("Size of the &text"), m_size, u"lookSize"_s);
    body()->addWidget(new WrapLabel(
        tr("The whole window shows it at once. Ctrl++ and Ctrl+− do the same anywhere, Ctrl+0 "
           "goes back to the desktop's size."),
        "muted", this));
    connect(m_theme, &QComboBox::activated, this,
        [this] { m_frame.theme().setChoice(ThemeChoice(m_theme->currentData().toInt())); });
    auto *settle = new QTimer(this);
    settle->setSingleShot(true);
    settle->setInterval(settleAfter);
    connect(m_size, &QSpinBox::valueChanged, settle, qOverload<>(&QTimer::start));
    connect(
        settle, &QTimer::timeout, this, [this] { m_frame.theme().setTextSize(m_size->value()); });
    connect(&frame.theme(), &Theme::changed, this, &LookSection::refresh);
    refresh();
}

void LookSection::refresh()
{
    const QSignalBlocker quiet(m_size);
    m_theme->setCurrentIndex(m_theme->findData(int(m_frame.theme().choice())));
    if (!m_size->hasFocus() || m_size->value() == m_frame.theme().textSize())
        m_size->setValue(m_frame.theme().textSize());
}

LanguageSection::LanguageSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Language"), parent), m_language(new QComboBox(this))
{
    for (const Language &language : offeredLanguages())
        m_language->addItem(language.name, language.code);
    addCaptioned(body(), tr("&Language of the window"), m_language, u"language"_s);
    body()->addWidget(new WrapLabel(
        tr("English is complete. Another language appears here as soon as somebody has translated "
           "Hometray into it; it is used from the next start."),
        "muted", this));
    connect(m_language, &QComboBox::activated, this,
        [this] { chooseLanguage(m_language->currentData().toString()); });
}

void LanguageSection::refresh()
{
    m_language->setCurrentIndex(qMax(0, m_language->findData(chosenLanguage())));
}

LockSection::LockSection(Frame &frame, QWidget *parent)
    : SettingsSection(frame, tr("Lock"), parent), m_minutes(new QSpinBox(this))
{
    m_minutes->setRange(shortestLock, longestLock);
    m_minutes->setSuffix(tr(" minutes"));
    addCaptioned(body(), tr("Lock after so long without a &key"), m_minutes, u"lockMinutes"_s);
    body()->addWidget(new WrapLabel(
        tr("What you are typing is kept, and is there again after you unlock. Ctrl+L locks at "
           "once."),
        "muted", this));
    connect(m_minutes, &QSpinBox::valueChanged, this,
        [this](int minutes) { m_frame.setLockMinutes(minutes); });
}

void LockSection::refresh()
{
    const QSignalBlocker quiet(m_minutes);
    m_minutes->setValue(m_frame.lockMinutes());
}

} // namespace hometray
