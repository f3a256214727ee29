// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace hometray {

/// The help of one page.
struct HelpTopic {
    QString page; ///< as in Place::page; "family.notes" for a tab; "unlock" for the lock screen
    QString title;
    QString about; ///< what belongs here
    QStringList jobs; ///< the commonest jobs, a sentence each: what to press, what happens
    QStringList keys; ///< keys of this page alone, a line each
};

/// All there are: the one place that a new page's help goes to.
[[nodiscard]] const QList<HelpTopic> &helpTopics();
/// Of a page; of "family" for a tab that has none of its own; of the window for any other page.
[[nodiscard]] HelpTopic helpTopic(const QString &page);

} // namespace hometray
