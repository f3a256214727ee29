// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"
#include "ui/frame/formrequest.h"
#include "workflow/command.h"

class QBoxLayout;
class QLayout;
class QPushButton;
class QWidget;

namespace hometray {

class Card;
class FlowLayout;
class Frame;

// What tabs of a family's page are put together from.

/// A heading in a card with room for buttons and pills beside it; into its body, or into a layout
/// of it.
FlowLayout *addHead(Card *card, const QString &heading, QBoxLayout *into = nullptr);

/// A button that opens a form.
struct FormButton {
    QString name; ///< object name
    QString text; ///< "Change…"
    QString spoken; ///< what it does, without what stands around it: "Change who is in the family"
    FormRequest request;
};
/// Adds the button; nothing where the window has no form for its command.
QPushButton *addFormButton(QLayout *into, QWidget *parent, Frame &frame, const FormButton &button);

/// The request of a form that begins with what is in `body`.
template <class T>
[[nodiscard]] FormRequest formFor(const CaseId &caseId, const T &body, const QString &subject = {})
{
    return {QLatin1String(T::id), caseId, Command::of(body).fields(), subject};
}
/// The request of a form with nothing filled in.
template <class T>
[[nodiscard]] FormRequest formFor(const CaseId &caseId)
{
    return {QLatin1String(T::id), caseId, {}, {}};
}

/// Steps with their buttons, those left out whose form the window has not.
void addSteps(Card *card, Frame &frame, const CaseId &caseId, QList<StepText> steps);
/// A sentence with its sign, for warnings.
void addSaid(QBoxLayout *into, QWidget *parent, Sign sign, Tone tone, const QString &text);

} // namespace hometray
