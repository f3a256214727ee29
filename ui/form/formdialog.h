// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formcontext.h"
#include "ui/widgets/dialog.h"

namespace hometray {

class FormPanel;
class Frame;

/// A form in a window of its own. Escape closes it and keeps the draft.
class FormDialog : public Dialog {
    Q_OBJECT
public:
    FormDialog(Frame &frame, const FormContext &context, QWidget *parent = nullptr);
    [[nodiscard]] FormPanel *panel() const { return m_panel; }
    [[nodiscard]] const FormContext &context() const;

    void reject() override;

private:
    QWidget *buildHead(Frame &frame);

    FormPanel *m_panel;
};

} // namespace hometray
