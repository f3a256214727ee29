// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textfold.h"

#include "record/folding.h"

#include <algorithm>
#include <utility>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// The folded text, and for each of its units where it comes from in the original.
struct Folded {
    QString text;
    QList<int> from;
};

/// Folds a text letter by letter. "O’Brien" is "o brien obrien": found by each way of typing it.
class Folding {
public:
    Folding(QStringView text, bool places) : m_text(text), m_places(places)
    {
        m_folded.text.reserve(text.size());
        if (places)
            m_folded.from.reserve(text.size());
    }

    Folded run()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (joinsLetters(m_text, at)) {
                if (m_joined.isEmpty())
                    m_joined = m_folded.text.sliced(m_word);
                add(u" "_s, at);
                continue;
            }
            const qsizetype start = at;
            QString letters;
            appendFolded(letters, letterAt(m_text, at));
            if (letters.startsWith(u' ')) {
                endWord(start);
                add(letters, start);
                m_word = m_folded.text.size();
                m_began = at + 1;
                continue;
            }
            if (!m_joined.isEmpty())
                m_joined += letters;
            add(letters, start);
        }
        endWord(m_text.size());
        return std::move(m_folded);
    }

private:
    void add(const QString &letters, qsizetype from)
    {
        m_folded.text += letters;
        while (m_places && m_folded.from.size() < m_folded.text.size())
            m_folded.from.append(static_cast<int>(from));
    }
    void endWord(qsizetype end)
    {
        if (m_joined.isEmpty())
            return;
        add(u" "_s, end);
        add(std::exchange(m_joined, {}), m_began);
    }

    QStringView m_text;
    bool m_places;
    Folded m_folded;
    qsizetype m_word = 0; ///< where the word began in the folded text
    qsizetype m_began = 0; ///< and in the original
    QString m_joined; ///< the word without its apostrophe, while there is one
};

bool startsAWord(const QString &text, qsizetype at)
{
    return at == 0 || text[at - 1] == u' ';
}

/// Where the next of the words stands at or after `at`, and how long it is there.
std::pair<qsizetype, qsizetype> nextMatch(
    const QString &folded, const QStringList &words, qsizetype at)
{
    for (; at < folded.size(); ++at) {
        if (folded[at] == u' ' || !startsAWord(folded, at))
            continue;
        qsizetype end = folded.indexOf(u' ', at);
        if (end < 0)
            end = folded.size();
        const QStringView word = QStringView(folded).sliced(at, end - at);
        for (qsizetype index = 0; index < words.size(); ++index) {
            const bool last = index == words.size() - 1;
            if (last ? word.startsWith(words[index]) : word == words[index])
                return {at, end - at};
        }
        at = end;
    }
    return {-1, 0};
}

} // namespace

QString foldText(const QString &text)
{
    return Folding(text, false).run().text;
}

QStringList foldedWords(const QString &typed)
{
    QString folded;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        // "Joy's" is of Joy; "O'Brien" is one name.
        const bool ends = at + 2 >= typed.size() || !typed[at + 2].isLetterOrNumber();
        const bool possessive = ends && at + 1 < typed.size() && typed[at + 1].toLower() == u's';
        if (!possessive && joinsLetters(typed, at))
            continue;
        appendFolded(folded, letterAt(typed, at));
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

bool holdsWords(const QString &text, const QStringList &words)
{
    if (words.isEmpty())
        return false;
    const QStringList held = foldText(text).split(u' ', Qt::SkipEmptyParts);
    const auto isHeld = [&held](const QString &word) { return held.contains(word); };
    return std::all_of(words.begin(), words.end() - 1, isHeld)
        && std::any_of(held.begin(), held.end(),
            [&words](const QString &word) { return word.startsWith(words.last()); });
}

QString matchExpression(const QStringList &words)
{
    QStringList terms;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString star = at == words.size() - 1 ? u"*"_s : QString();
        terms.append(u'"' + words[at] + star + u'"');
    }
    return terms.join(u' ');
}

Snippet makeSnippet(const QString &text, const QStringList &words, int length)
{
    // Only as much is folded as is needed to find the first place and fill the piece.
    Snippet snippet;
    const Folded folded = Folding(text, true).run();
    const auto [found, size] = nextMatch(folded.text, words, 0);
    const int center = found < 0 ? 0 : folded.from[found];
    int from = std::max(0, center - length / 3);
    if (from > 0) {
        // Begin with a whole word, if one begins soon.
        const qsizetype space = text.indexOf(u' ', from);
        if (space >= 0 && space < center)
            from = static_cast<int>(space) + 1;
        else if (text[from].isLowSurrogate())
            --from;
    }
    int end = std::min(static_cast<int>(text.size()), from + length);
    if (end < text.size()) {
        const qsizetype space = text.lastIndexOf(u' ', end);
        if (space > center + size)
            end = static_cast<int>(space);
        else if (text[end].isLowSurrogate())
            ++end;
    }
    const QString before = from > 0 ? u"…"_s : QString();
    snippet.text =
        before + text.sliced(from, end - from) + (end < text.size() ? u"…"_s : QString());
    for (QChar &letter : snippet.text) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    int marked = 0; // a word and the same without its apostrophe are one mark
    for (qsizetype at = found; at >= 0;) {
        const auto [place, wide] = nextMatch(folded.text, words, at);
        if (place < 0 || folded.from[place] >= end)
            break;
        const int markFrom = folded.from[place];
        const int markEnd = place + wide < folded.from.size() ? folded.from[place + wide]
                                                              : static_cast<int>(text.size());
        if (markFrom >= marked)
            snippet.marks.append({markFrom - from + static_cast<int>(before.size()),
                std::min(markEnd, end) - markFrom});
        marked = std::max(marked, markEnd);
        at = place + wide;
    }
    return snippet;
}

} // namespace hometray
