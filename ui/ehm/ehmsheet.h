// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ehm/ehmentry.h"

#include <QtCore/QSet>
#include <QtWidgets/QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace hometray {

class EhmHeadingBox;

/// The text of one entry, heading by heading, and what ends it: "Entered in EHM".
class EhmSheet : public QScrollArea {
    Q_OBJECT
public:
    explicit EhmSheet(QWidget *parent = nullptr);

    /// `done`: the headings that are ticked already. The same entry again keeps the keyboard where
    /// it is.
    void setEntry(const EhmEntry &entry, const QSet<QString> &done);
    void clear();
    /// Gives the keyboard to the first heading that is not done, or to what ends the entry.
    void focusFirst();

Q_SIGNALS:
    void copyChosen(const QString &heading, const QString &text);
    void doneChanged(const QString &heading, bool done);
    void entered();
    /// Beyond the last heading.
    void nextEntryChosen();

private:
    void build(const QSet<QString> &done);
    void goOn(qsizetype from);

    EhmEntry m_entry;
    QVBoxLayout *m_column;
    QList<EhmHeadingBox *> m_boxes;
    QPushButton *m_entered = nullptr;
};

} // namespace hometray
