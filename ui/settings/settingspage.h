// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"

class QScrollArea;

namespace hometray {

class FittingStack;
class SettingsSection;
class TabStrip;

/// The settings, section by section.
class SettingsPage : public Page {
    Q_OBJECT
public:
    SettingsPage(Frame &frame, QWidget *parent);

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    /// `place.tab`: the id of a section.
    void showPlace(const Place &place) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] SettingsSection *section(const QString &id) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showSection(const QString &id);

    TabStrip *m_tabs;
    QScrollArea *m_scroll;
    FittingStack *m_stack;
    QStringList m_ids;
    QList<SettingsSection *> m_sections;
    bool m_stale = false;
};

} // namespace hometray
