// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"
#include "ui/frame/frame.h"

#include <QtWidgets/QWidget>

namespace hometray {

/// The family a page shows: its record, what lists know of it, the situation rules are asked in,
/// its words, and what must not leave.
struct FamilyShown {
    KnownCase known;
    RecordPtr record;
    Situation situation;
    FamilyView view;
    QList<HiddenPlace> hiddenElsewhere = {}; ///< by other families: may stand in what was typed here
    QString me = {}; ///< the name of whoever sits in front of the window, as far as they said it
};

/// A tab of a family's page. It only reads the record; what is to change goes through the frame's
/// forms and commands, and comes back as another `setFamily`.
class FamilyTab : public QWidget {
    Q_OBJECT
public:
    FamilyTab(Frame &frame, QWidget *parent);
    ~FamilyTab() override;

    /// Shows a family, or the same one as it is now. `family` stays valid until the next call.
    virtual void setFamily(const FamilyShown &family) = 0;
    /// Forgets the family: nothing of it stays in a widget.
    virtual void clear() = 0;
    /// Scrolls to an object and marks it.
    virtual void showObject(const ObjectId &object);
    /// While the tab has work of its own beside it (a checklist), "What to do next" makes room.
    [[nodiscard]] virtual bool wantsWholeWidth() const { return false; }

protected:
    Frame &m_frame;
};

} // namespace hometray
