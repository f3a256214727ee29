// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/takeup/composetakeup.h"

#include <QtCore/QTimer>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hometray {

class Card;
class DraftIndicator;
class ProblemLabel;

/// Takes up families whose FFA is running already, one after the other: a few short lines each, by
/// keyboard alone. What is typed is kept as it is typed; after each family stands what is due for
/// it now.
class TakeUpPage : public Page {
    Q_OBJECT
public:
    TakeUpPage(Frame &frame, QWidget *parent);

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }

private:
    void buildHead(QVBoxLayout *column);
    void buildSections(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    [[nodiscard]] QuickRows *rowsOf(const QString &section) const;
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);
    [[nodiscard]] bool hasContent() const;
    void edited();
    void keepDraft();
    void takeDraft();
    void save();
    void saved(const Performed &performed);
    void showDue(const CaseId &caseId);
    void showWrong(const FieldPlace &at, const QString &sentence);
    void showProblem(const Error &error, const ComposedTakeUp &composed);
    /// Scrolls to the field that has the keyboard.
    void showFocus();
    void showCount();
    void say(const QString &problem);

    QList<TakeUpSection> m_sections;
    QList<QuickRows *> m_rows;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_formColumn;
    QLabel *m_count;
    QPushButton *m_toTray;
    Card *m_due;
    ProblemLabel *m_problem;
    QPushButton *m_save;
    DraftIndicator *m_draft;
    QTimer m_keep;
    ObjectId m_draftId;
    QList<CaseId> m_taken; ///< since the window was opened
    bool m_focusLater = false;
    bool m_kept = false; ///< a draft of what stands there is on the disk
    int m_underway = 0;
};

} // namespace hometray
