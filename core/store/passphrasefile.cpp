// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passphrasefile.h"

#include "store/files.h"

#include <QtCore/QStringDecoder>

#include <cstdio>

namespace hometray {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longest = 64 * 1024;

/// No further than its end: what comes after it may be commands.
QByteArray lineOfStandardInput()
{
    QByteArray line;
    while (line.size() < longest + 2 && !line.endsWith('\n')) {
        const int c = std::getc(stdin);
        if (c == EOF)
            break;
        line.append(static_cast<char>(c));
    }
    return line;
}

/// What lies in the folder of the records or of a backup, and opens nothing by itself.
bool isKeyFile(const QByteArray &contents)
{
    return contents.startsWith('{') && contents.contains("\"hometrayVault\"");
}
} // namespace

Expected<QString> passphraseIn(const QString &name)
{
    QFile file(name);
    QByteArray line;
    if (name == u"-") {
        line = lineOfStandardInput();
    } else {
        if (const auto opened = openToRead(file); !opened)
            return Unexpected(opened.error());
        line = file.readLine(longest + 2);
        if (isKeyFile(line + file.read(longest)))
            return failure(ErrorCode::PassphraseNotText,
                {{u"file"_s, name}, {u"reason"_s, u"keyFile"_s}});
    }
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    auto passphrase = passphraseOf(line, name);
    // A picture, say: that its first bytes are no text is not what is wrong with it.
    if (line.size() > longest || (!passphrase && file.size() > longest))
        return failure(
            ErrorCode::PassphraseNotText, {{u"file"_s, name}, {u"reason"_s, u"tooLong"_s}});
    return passphrase;
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
