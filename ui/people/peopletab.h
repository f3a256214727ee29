// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"

class QVBoxLayout;

namespace hometray {

struct HomeCard;
struct PeopleView;
struct PersonCard;
class Card;
class FlowLayout;

/// Everybody: the family with their consent, schools and homes, the Team Around the Family with
/// access and how to reach them, and what is easily got wrong. An address that must not be
/// disclosed is shown only when it is asked for, and never in meeting view.
class PeopleTab : public FamilyTab {
    Q_OBJECT
public:
    PeopleTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;
    void showObject(const ObjectId &object) override;

private:
    void focusCard(const QString &name);
    void fillWarnings(const PeopleView &people);
    void fillFamily(const PeopleView &people);
    void fillHomes(const PeopleView &people);
    void fillTeam(const PeopleView &people);
    void fillSharing(const PeopleView &people);
    FlowLayout *addPerson(Card *card, const PersonCard &person);
    void addHome(Card *card, const HomeCard &home);

    FamilyShown m_family;
    QVBoxLayout *m_column;
    bool m_former = false; ///< who left is shown too
};

} // namespace hometray
