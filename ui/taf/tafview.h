// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsection.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace hometray {

class DraftIndicator;
class FittingStack;
class NextMeetingSection;
class PartList;
class ProblemLabel;
class TafSide;
class WhoIsHere;

/// What rules say of days while a TAF is typed.
struct TafRules {
    std::function<TafClocks(QDate heldOn)> clocks;
    std::function<QString(QDate day, const TafClocks &clocks)> aboutDay;
};

/// What a meeting that was saved comes to.
struct TafSaved {
    QString title; ///< "TAF 3 · Okafor family is saved."
    QStringList lines; ///< the clocks
    bool copiesLeft = false;
};

/// A field two people wrote, in words.
struct TafClash {
    QString field;
    QString base;
    QString mine;
    QString theirs;
};

/// The page on which a TAF is recorded. It holds no store: it says what was typed and what is
/// wanted, and is told what became of it.
class TafView : public QWidget {
    Q_OBJECT
public:
    explicit TafView(QWidget *parent = nullptr);

    void setMeeting(const TafSetup &setup, const TafDraft &draft, TafRules rules);
    void clear();
    [[nodiscard]] TafDraft draft() const;
    [[nodiscard]] DraftIndicator *draftState() const { return m_draftState; }
    [[nodiscard]] TafPart part() const;
    void showPart(TafPart part);
    /// The part a field lies in.
    void showPartOf(const QWidget *field);
    /// Puts the keyboard at the first thing of the part that is shown.
    void focusPart();
    /// Says what is wrong where it is.
    void showProblem(const TafProblem &problem);
    /// What was changed meanwhile, field by field; the person chooses.
    void showClashes(const QList<TafClash> &clashes);
    void setSaving(bool saving);
    void showSaved(const TafSaved &saved);
    [[nodiscard]] bool isSaved() const { return m_saved; }

Q_SIGNALS:
    /// Something was typed or chosen.
    void edited();
    void saveRequested();
    void mineRequested(); ///< in spite of what was changed meanwhile
    void discardRequested();
    void leaveRequested();
    void copyRequested();
    void printRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void buildParts();
    void buildKeys();
    void arrange();
    void touched();
    void showState();
    void step(int by);

    TafSetup m_setup;
    TafRules m_rules;
    TafClocks m_clocks;
    QDate m_clocksOf;
    QList<TafSection *> m_sections;
    WhoIsHere *m_who = nullptr;
    NextMeetingSection *m_next = nullptr;
    int m_current = 0;
    bool m_filling = false;
    bool m_saved = false;

    QLabel *m_title;
    QLabel *m_where;
    PartList *m_list;
    QLabel *m_hint;
    QWidget *m_listBox;
    QBoxLayout *m_columns;
    QScrollArea *m_scroll;
    QBoxLayout *m_middle;
    QLabel *m_heading;
    FittingStack *m_stack;
    QPushButton *m_onward;
    QWidget *m_end;
    QBoxLayout *m_endBody;
    QScrollArea *m_beside;
    TafSide *m_side;
    QWidget *m_foot;
    ProblemLabel *m_problem;
    QWidget *m_clashes;
    QBoxLayout *m_clashBody;
    DraftIndicator *m_draftState;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace hometray
