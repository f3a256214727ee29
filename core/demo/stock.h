// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/sources.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace hometray {

/// What a family may need help with, and how people speak and write of it. Texts hold `{child}`,
/// `{parent}`, `{school}`, `{town}`, which `filled` replaces.
struct StoryTopic {
    QString id;
    QString outcome; ///< choice "headlineOutcomes"
    QString domain; ///< choice "domains"
    QString reason;
    QString goal;
    QString difference;
    QString baseline;
    QString latest;
    QString evidence;
    QStringList actions;
    QStringList facts;
    QStringList analysis;
    QStringList voices;
    QStringList views;
};

/// The stock of names and sentences that made-up families are put together from
/// (resources/demo/stock.json). None of it is anybody's.
struct StoryStock {
    QStringList girls, boys, women, men, lastNames, roads, schools, agencies, roles;
    QMap<QString, QStringList> towns; ///< by district
    QList<StoryTopic> topics;
    QStringList linking; ///< sentences any note may hold
    QStringList worries, mustChange, happened, summaries, feedback;

    /// The stock as it was built into the program.
    [[nodiscard]] static StoryStock builtIn();
};

/// Draws from a seeded source: the same draws for the same seed.
class StoryDice {
public:
    explicit StoryDice(quint64 seed) : m_random(seed) { }

    /// From 0 to `end` - 1.
    [[nodiscard]] int below(int end);
    /// From `first` to `last`, both included.
    [[nodiscard]] int between(int first, int last) { return first + below(last - first + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <class List>
    [[nodiscard]] const typename List::value_type &oneOf(const List &list)
    {
        return list.at(below(static_cast<int>(list.size())));
    }

private:
    SeededRandom m_random;
};

/// Who the texts of a family are about.
struct StoryNames {
    QString child, parent, school, town;
};
[[nodiscard]] QString filled(QString text, const StoryNames &names);

} // namespace hometray
