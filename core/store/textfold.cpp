// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textfold.h"

#include <algorithm>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {

/// Letters that Unicode does not take apart into a plain one and a mark.
QStringView plainLetters(char32_t letter)
{
    switch (letter) {
    case U'ł':
        return u"l";
    case U'ø':
        return u"o";
    case U'đ':
    case U'ð':
        return u"d";
    case U'ħ':
        return u"h";
    case U'ı':
        return u"i";
    case U'ß':
        return u"ss";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'þ':
        return u"th";
    case U'ŧ':
        return u"t";
    default:
        return {};
    }
}

/// Appends the folded form of one letter: nothing for a mark, a space between words.
void appendFolded(QString &to, char32_t letter)
{
    if (letter < 128) {
        const auto ascii = static_cast<char>(letter);
        if (ascii >= 'A' && ascii <= 'Z')
            to += QLatin1Char(static_cast<char>(ascii - 'A' + 'a'));
        else if ((ascii >= 'a' && ascii <= 'z') || (ascii >= '0' && ascii <= '9'))
            to += QLatin1Char(ascii);
        else
            to += u' ';
        return;
    }
    const QString parts =
        QString::fromUcs4(&letter, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const char32_t part : parts.toUcs4()) {
        if (QChar::isMark(part))
            continue;
        if (const QStringView plain = plainLetters(part); !plain.isEmpty())
            to += plain;
        else if (QChar::isLetterOrNumber(part))
            to += QString::fromUcs4(&part, 1);
        else
            to += u' ';
    }
}

/// The letter at a place; goes to its last unit.
char32_t letterAt(QStringView text, qsizetype &at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        ++at;
        return QChar::surrogateToUcs4(first, text[at]);
    }
    return first.unicode();
}

/// The folded text, and for each of its units where it comes from in the original.
struct Folded {
    QString text;
    QList<int> from;
};

Folded foldWithPlaces(QStringView text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.from.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype start = at;
        appendFolded(folded.text, letterAt(text, at));
        while (folded.from.size() < folded.text.size())
            folded.from.append(static_cast<int>(start));
    }
    return folded;
}

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
    QString folded;
    folded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at)
        appendFolded(folded, letterAt(text, at));
    return folded;
}

QStringList foldedWords(const QString &typed)
{
    return foldText(typed).split(u' ', Qt::SkipEmptyParts);
}

bool holdsWords(const QString &text, const QStringList &words)
{
    if (words.isEmpty())
        return false;
    const QStringList held = foldedWords(text);
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
    const Folded folded = foldWithPlaces(text);
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
    for (qsizetype at = found; at >= 0;) {
        const auto [place, wide] = nextMatch(folded.text, words, at);
        if (place < 0 || folded.from[place] >= end)
            break;
        const int markFrom = folded.from[place];
        const int markEnd = place + wide < folded.from.size() ? folded.from[place + wide]
                                                              : static_cast<int>(text.size());
        snippet.marks.append(
            {markFrom - from + static_cast<int>(before.size()), std::min(markEnd, end) - markFrom});
        at = place + wide;
    }
    return snippet;
}

} // namespace hometray
