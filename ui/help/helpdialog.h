// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace hometray {

class TabStrip;

/// F1: what this page is for, every key, and the county's words explained; searched as one types.
/// Knows no store: works while it is locked.
class HelpDialog : public Dialog {
    Q_OBJECT
public:
    /// `page`: as in HelpTopic::page.
    explicit HelpDialog(const QString &page, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void fill();
    void addTopic(const QString &page, const QString &wanted);
    void addKeys(const QString &wanted);
    void addTerms(const QString &wanted);
    void addEntry(const QString &head, const QString &text);

    QString m_page;
    QLineEdit *m_search;
    TabStrip *m_parts;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
};

} // namespace hometray
