// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/nearnames.h"

#include "record/folding.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hometray {

namespace {

constexpr qsizetype shortestWithSlip = 4;
constexpr qsizetype shortestWithTwo = 8;
/// The beginning of a word says less than a word.
constexpr qsizetype shortestBeginning = 5;
/// Nobody's name is longer; what is typed may be a page.
constexpr qsizetype longestName = 60;

int slipsAllowed(qsizetype letters)
{
    return letters < shortestWithSlip ? 0 : letters < shortestWithTwo ? 1 : 2;
}

/// How many letters are to be changed, put in, taken out, or changed round with their neighbour; more
/// than `most` is all that is said of more. Asked of every name there is: most are another one after
/// their first letters.
int distance(QStringView typed, QStringView word, NameTyped how, int most)
{
    using Row = std::array<int, longestName + 1>;
    Row rows[3];
    Row *before = &rows[0], *row = &rows[1], *next = &rows[2];
    const auto leastOf = [&word](const Row &of) {
        return *std::min_element(of.begin(), of.begin() + word.size() + 1);
    };
    std::iota(row->begin(), row->begin() + word.size() + 1, 0);
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        (*next)[0] = int(i);
        for (std::size_t j = 1; j <= std::size_t(word.size()); ++j) {
            const QChar letter = word[qsizetype(j) - 1];
            const bool same = typed[i - 1] == letter;
            int least = std::min(
                {(*row)[j] + 1, (*next)[j - 1] + 1, (*row)[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && typed[i - 1] == word[qsizetype(j) - 2] && typed[i - 2] == letter)
                least = std::min(least, (*before)[j - 2] + 1);
            (*next)[j] = least;
        }
        std::swap(before, row);
        std::swap(row, next);
        // Changed round, two letters go on from the row before.
        if (leastOf(*row) > most && leastOf(*before) >= most)
            return most + 1;
    }
    return how == NameTyped::Whole ? (*row)[std::size_t(word.size())] : leastOf(*row);
}

bool hasDigit(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

std::optional<int> slipsInWord(QStringView word, QStringView typed, NameTyped how)
{
    if (word == typed)
        return 0;
    if (hasDigit(word) || hasDigit(typed) || word.size() > longestName)
        return std::nullopt;
    std::optional<int> fewest;
    const qsizetype apart = std::abs(word.size() - typed.size());
    if (const int most = slipsAllowed(std::min(word.size(), typed.size())); apart <= most) {
        if (const int slips = distance(typed, word, NameTyped::Whole, most); slips <= most)
            fewest = slips;
    }
    if (!fewest && how == NameTyped::Beginning
        && (word.startsWith(typed) || typed.size() >= shortestBeginning)) {
        const int most = slipsAllowed(typed.size());
        if (const int slips = distance(typed, word, how, most); slips <= most)
            fewest = slips;
    }
    return fewest;
}

} // namespace

TypedName::TypedName(QStringView typed, NameTyped how) : m_how(how)
{
    const QString wanted = foldName(typed);
    if (wanted.isEmpty() || wanted.size() > longestName)
        return;
    m_words = wanted.split(u' ');
    m_joined = m_words.join(QString());
}

std::optional<int> TypedName::slipsIn(QStringView name) const
{
    if (m_words.isEmpty())
        return std::nullopt;
    const QString folded = foldName(name);
    const QList<QStringView> words = QStringView(folded).split(u' ', Qt::SkipEmptyParts);
    int slips = 0;
    bool all = !words.isEmpty();
    for (qsizetype i = 0; all && i < m_words.size(); ++i) {
        const bool last = i == m_words.size() - 1;
        std::optional<int> fewest;
        for (const QStringView word : words) {
            const auto one = slipsInWord(word, m_words.at(i), last ? m_how : NameTyped::Whole);
            if (one && (!fewest || *one < *fewest))
                fewest = one;
        }
        all = fewest.has_value();
        slips += fewest.value_or(0);
    }
    if (all)
        return slips;
    if (words.size() == 1 && m_words.size() == 1)
        return std::nullopt;
    return slipsInWord(QString(folded).remove(u' '), m_joined, NameTyped::Whole);
}

std::optional<int> slipsInName(QStringView name, QStringView typed, NameTyped how)
{
    return TypedName(typed, how).slipsIn(name);
}

} // namespace hometray
