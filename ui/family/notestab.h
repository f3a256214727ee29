// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familytab.h"

class QVBoxLayout;

namespace hometray {

/// The case notes to read, the latest first.
class NotesTab : public FamilyTab {
    Q_OBJECT
public:
    NotesTab(Frame &frame, QWidget *parent);
    void setFamily(const FamilyShown &family) override;
    void clear() override;

private:
    void setView(const FamilyView &view);
    void addMore();

    CaseId m_caseId;
    QVBoxLayout *m_list;
    QList<NoteText> m_notes;
    qsizetype m_shown = 0;
};

} // namespace hometray
