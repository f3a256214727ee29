// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"
#include "ui/notes/notetext.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hometray {

class FilterBar;
class FlowLayout;
class NoteCard;

/// Case notes, talks with the manager and worries to read, the latest first, what is pinned above
/// all; private reflections only when asked for. A long case is shown in batches.
class NotesTab : public FamilyTab {
    Q_OBJECT
public:
    NotesTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;
    void showObject(const ObjectId &object) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildButtons(QVBoxLayout *column);
    void buildFilters(QVBoxLayout *column);
    void fill();
    void fillVisits();
    void showList();
    void addMore(qsizetype until);
    NoteCard *newCard(const NoteText &note);
    void copyForEhm(const ObjectId &id);
    void open(const char *command, const QJsonObject &fields = {}, const QString &subject = {});

    FamilyShown m_family;
    QList<NoteText> m_notes;
    QList<NoteText> m_shownNotes; ///< what the filters leave
    NoteFilter m_filter;
    qsizetype m_shown = 0; ///< cards made
    ObjectId m_found;
    bool m_isOld = false; ///< to be filled when the tab is looked at

    FlowLayout *m_visits = nullptr;
    QLabel *m_visitsTitle = nullptr;
    FilterBar *m_filters = nullptr;
    QComboBox *m_type = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_order = nullptr;
    QCheckBox *m_reflections = nullptr;
    QVBoxLayout *m_list;
};

} // namespace hometray
