// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace hometray {

class Card;
class ChecklistCard;
class Genogram;
class TimeLine;

/// The family at a glance: what stands out, who lives where, the dates that count, the level of
/// need, and what happened so far.
class OverviewTab : public FamilyTab {
    Q_OBJECT
public:
    OverviewTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;
    void showObject(const ObjectId &object) override;

    /// Shows the genogram as it will be printed.
    void printGenogram();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillStandsOut();
    void fillFamily();
    void fillFacts();
    void openObject(const QString &id);

    FamilyShown m_family;
    QVBoxLayout *m_standsOut;
    Card *m_who;
    QVBoxLayout *m_whoHead;
    Genogram *m_genogram;
    QLabel *m_whoHint;
    QBoxLayout *m_pair;
    Card *m_dates;
    Card *m_about;
    Card *m_past;
    TimeLine *m_timeLine;
    QHash<ListRole, ChecklistCard *> m_checklists;
};

} // namespace hometray
