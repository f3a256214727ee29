// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/away/awayvalues.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class Card;

/// While you were away: what must be read first, then family by family.
class AwayView : public QWidget {
    Q_OBJECT
public:
    explicit AwayView(QWidget *parent = nullptr);

    void setShown(const AwayShown &shown);
    void clear();
    void focusFirst();
    [[nodiscard]] const AwayShown &shown() const { return m_shown; }

Q_SIGNALS:
    void firstRequested(const hometray::CaseId &caseId, const QString &tab, const QString &action);
    void familyRequested(const hometray::CaseId &caseId);
    void readChanged(const hometray::CaseId &caseId, bool read);
    void putAwayRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void showDone();
    [[nodiscard]] Card *familyCard(const AwayFamily &family);

    AwayShown m_shown;
    QLabel *m_days;
    QLabel *m_times;
    QLabel *m_done;
    QLabel *m_about;
    QPushButton *m_putAway;
    Card *m_first;
    QVBoxLayout *m_families;
    QLabel *m_quiet;
    bool m_wide = true;
};

} // namespace hometray
