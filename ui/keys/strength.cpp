// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/strength.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QCoreApplication>

#include <zxcvbn.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
// Guesses as powers of two. Trying one costs a quarter of a gigabyte of memory for a second
// (vault.h), so that 2^33 keep a hundred computers busy for years.
constexpr double poor = 20;
constexpr double fair = 33;
constexpr double strong = 45;
constexpr double veryStrong = 60;
constexpr qsizetype lookedAt = 64; ///< what comes behind only makes it better

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Strength)
};

double bitsOf(const QString &passphrase, const QStringList &known)
{
    QByteArrayList words;
    for (const QString &text : known) {
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            words.append(word.toLower().toUtf8());
    }
    std::vector<const char *> list;
    for (const QByteArray &word : std::as_const(words))
        list.push_back(word.constData());
    list.push_back(nullptr);
    return ZxcvbnMatch(passphrase.left(lookedAt).toUtf8().constData(), list.data(), nullptr);
}
} // namespace

Strength strengthOf(const QString &passphrase, const QStringList &known)
{
    if (passphrase.isEmpty())
        return {0, {}, Say::tr("Four or five words that only you would put together are best.")};
    const double bits = bitsOf(passphrase, known);
    if (bits < poor)
        return {0, Say::tr("Very weak"),
            Say::tr("It would be among the first guesses. Add two or three words.")};
    if (bits < fair)
        return {1, Say::tr("Weak"), Say::tr("A computer guesses it in a day. Add a word or two.")};
    if (bits < strong)
        return {2, Say::tr("Fair"), Say::tr("One more word makes it strong.")};
    if (bits < veryStrong)
        return {3, Say::tr("Strong"), {}};
    return {Strength::best, Say::tr("Very strong"), {}};
}

} // namespace hometray
