// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/placetext.h"

#include "record/folding.h"
#include "record/placewords.h"

#include <algorithm>
#include <utility>

namespace hometray {

PlaceText::PlaceText(QStringView text)
{
    bool begins = true;
    bool newWord = true;
    bool parted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype start = at;
        if (joinsLetters(text, at))
            continue;
        QString letters;
        const char32_t letter = places::readLetterAt(text, at);
        // One that a page wrote as a code stands between letters, too.
        if (at > start && isApostrophe(letter) && start > 0 && text.at(start - 1).isLetter()
            && at + 1 < text.size() && text.at(at + 1).isLetter())
            continue;
        places::appendAsSeen(letters, letter);
        parted = parted || QStringView(u".,;:!?()").contains(QChar(char16_t(letter)));
        if (letters.isEmpty() && !until.isEmpty())
            until.last() = at + 1; // a mark belongs to its letter
        for (const QChar one : std::as_const(letters)) {
            if (one == u' ') {
                begins = newWord = true;
                continue;
            }
            // "12a", "oaklane12": where digits end or begin, a word may.
            if (!row.isEmpty() && row.back().isDigit() != one.isDigit())
                begins = true;
            row += one;
            from.append(start);
            until.append(at + 1);
            isBegin.append(begins);
            isCapital.append(QChar::isUpper(letter));
            if (newWord) {
                words.append(row.size() - 1);
                isParted.append(parted);
            }
            begins = newWord = parted = false;
        }
    }
}

bool PlaceText::isOneRun(qsizetype begin, qsizetype end) const
{
    return std::none_of(
        isBegin.begin() + begin + 1, isBegin.begin() + end, [](bool edge) { return edge; });
}

qsizetype PlaceText::wordAt(qsizetype at) const
{
    return std::upper_bound(words.begin(), words.end(), at) - words.begin() - 1;
}

QString PlaceText::word(qsizetype word) const
{
    if (word < 0)
        return {};
    return row.sliced(beginOf(word), beginOf(word + 1) - beginOf(word));
}

} // namespace hometray
