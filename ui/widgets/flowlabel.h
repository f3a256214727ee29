// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/labels.h"

namespace hometray {

/// A WrapLabel for a FlowLayout: as wide as its text in one line, and wraps where that is too wide.
class FlowLabel : public WrapLabel {
public:
    using WrapLabel::WrapLabel;
    [[nodiscard]] QSize sizeHint() const override
    {
        ensurePolished();
        return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
    }
};

} // namespace hometray
