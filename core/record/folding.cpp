// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/folding.h"

#include <QtCore/QList>

#include <algorithm>

namespace hometray {
namespace {

/// Letters that Unicode does not take apart into a plain one and a mark, or of which another
/// keyboard has its own.
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
    case 0x0649: // alef maksura
    case 0x064A: // yeh
    case 0x06D0:
    case 0x06D2: // bari yeh
        return u"\u06CC";
    case 0x0643: // kaf
    case 0x06AA:
        return u"\u06A9";
    case 0x0647: // heh
    case 0x0629: // teh marbuta
    case 0x06BE: // heh doachashmee
    case 0x06C3:
    case 0x06D5:
        return u"\u06C1";
    case 0x0671: // alef wasla
        return u"\u0627";
    default:
        return {};
    }
}

bool isUnseen(char32_t letter)
{
    return letter == 0x0640 // the stroke that makes an Arabic word longer
        || QChar::category(letter) == QChar::Other_Format;
}
} // namespace

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
    if (isUnseen(letter))
        return;
    if (isApostrophe(letter)) {
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
        else if (const int digit = QChar::digitValue(part); digit >= 0)
            to += QLatin1Char(static_cast<char>('0' + digit));
        else if (QChar::isLetterOrNumber(part))
            to += QString::fromUcs4(&part, 1);
        else
            to += u' ';
    }
}

char32_t letterAt(QStringView text, qsizetype &at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        ++at;
        return QChar::surrogateToUcs4(first, text[at]);
    }
    return first.unicode();
}

bool isApostrophe(char32_t letter)
{
    switch (letter) {
    case U'\'':
    case U'`':
    case 0x00B4: // acute accent
    case 0x02B9: // modifier letters
    case 0x02BB:
    case 0x02BC:
    case 0x02BE:
    case 0x02BF:
    case 0x2018: // quotation marks
    case 0x2019:
    case 0x201B:
    case 0x2032: // prime
    case 0xFF07:
        return true;
    default:
        return false;
    }
}

bool joinsLetters(QStringView text, qsizetype at)
{
    if (at < 1 || at + 1 >= text.size() || !isApostrophe(text[at].unicode()))
        return false;
    const auto isLetter = [text](qsizetype place) {
        return text[place].isLetter() && !isApostrophe(text[place].unicode());
    };
    return (isLetter(at - 1) || text[at - 1].isMark()) && isLetter(at + 1);
}

QString foldName(QStringView name)
{
    QString folded;
    folded.reserve(name.size());
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (!joinsLetters(name, at))
            appendFolded(folded, letterAt(name, at));
    }
    return folded.simplified();
}

bool isInvisible(QStringView text)
{
    // Letters that are drawn as nothing: fillers of Korean syllables, braille without a dot.
    constexpr char16_t drawnAsNothing[] = {0x115f, 0x1160, 0x2800, 0x3164, 0xffa0, 0x034f};
    return std::all_of(text.begin(), text.end(), [&](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Format
            || c.category() == QChar::Other_Control
            || std::find(std::begin(drawnAsNothing), std::end(drawnAsNothing), c.unicode())
            != std::end(drawnAsNothing);
    });
}

bool saysNothing(QStringView text)
{
    QString said;
    bool marked = false; // "Na" is a name, "n/a" is none
    for (const QChar c : text) {
        if (c.isPunct())
            marked = true;
        else if (!isInvisible(QStringView(&c, 1)))
            said += c.toLower();
        if (said.size() > 2)
            return false;
    }
    return said.isEmpty() || (marked && said == QLatin1String("na"));
}

} // namespace hometray
