// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/pillbutton.h"

#include <QtCore/QSet>

namespace hometray {

class FlowLayout;

/// Somebody a worry can be about.
struct ConcernPerson {
    ObjectId id;
    QString name;
    bool child = false;

    friend bool operator==(const ConcernPerson &, const ConcernPerson &) = default;
};

/// Which child a worry is about: a chip for each child of the family, and "Somebody else", behind
/// which the rest of the family is. More than one can be pressed.
class AboutChips : public QWidget {
    Q_OBJECT
public:
    explicit AboutChips(QWidget *parent = nullptr);

    /// Of another family: what is pressed of people who are not of it goes.
    void setPeople(const QList<ConcernPerson> &people);
    /// Who is in the family is not known any more: nobody is offered until it is.
    void forget();
    void setChosen(const QList<ObjectId> &ids, bool somebodyElse);
    /// In the order of the chips.
    [[nodiscard]] QList<ObjectId> chosen() const;
    [[nodiscard]] bool somebodyElse() const { return m_somebodyElse; }
    /// Nobody is pressed although there is somebody to press.
    [[nodiscard]] bool isOpen() const;
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void build();
    PillButton *addChip(const QString &objectName, const QString &words, bool pressed);

    QList<ConcernPerson> m_people;
    QSet<ObjectId> m_chosen;
    bool m_somebodyElse = false;
    bool m_read = false; ///< who is in the family is known
    FlowLayout *m_flow;
};

} // namespace hometray
