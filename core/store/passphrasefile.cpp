// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passphrasefile.h"

#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longest = 64 * 1024;
} // namespace

Expected<QString> passphraseIn(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return failure(ErrorCode::FileNotFound, {{u"file"_s, name}});
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::FileUnreadable, {{u"file"_s, name}, {u"reason"_s, file.errorString()}});
    QByteArray line = file.readLine(longest + 2);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.size() > longest)
        return failure(ErrorCode::PassphraseNotText, {{u"file"_s, name}});
    return passphraseOf(line, name);
}

Expected<QString> passphraseOf(const QByteArray &bytes, const QString &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return failure(ErrorCode::PassphraseNotText, {{u"file"_s, file}});
    return text;
}

} // namespace hometray
