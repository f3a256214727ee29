// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

class QBoxLayout;
class QWidget;

namespace hometray {

/// A label and what stands beside it.
struct FactLine {
    QString label;
    QString value;

    friend bool operator==(const FactLine &, const FactLine &) = default;
};

/// Labels with what stands beside them, as a table.
void addFacts(QBoxLayout *into, QWidget *parent, const QList<FactLine> &facts);

} // namespace hometray
