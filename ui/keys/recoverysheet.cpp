// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/recoverysheet.h"

#include "words/dates.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr qsizetype groupsOnALine = 3;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

QString headline(const RecoverySheet &sheet)
{
    const QString day = words::longDate(sheet.madeOn);
    return sheet.name.isEmpty() ? Say::tr("Made on %1").arg(day)
                                : Say::tr("For %1, made on %2").arg(sheet.name, day);
}

QStringList keyLines(const QString &key)
{
    const QStringList groups = groupsOf(key);
    QStringList lines;
    for (qsizetype i = 0; i < groups.size(); i += groupsOnALine)
        lines.append(groups.mid(i, groupsOnALine).join(u"  -  "_s));
    return lines;
}

QStringList explanation()
{
    return {Say::tr("This key opens the home tray on the laptop when the passphrase is forgotten. "
                    "Without both, nobody can open it: there is no other way in."),
        Say::tr(
            "Keep this sheet where you keep what must not be lost, not with the laptop. Whoever "
            "has the laptop and this sheet can read everything."),
        Say::tr(
            "To use it: start Hometray, choose “Use the recovery key” and type the nine groups. "
            "You then choose a new passphrase.")};
}

QString plain(QString text)
{
    text = text.toUpper();
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
}
} // namespace

QStringList groupsOf(const QString &key)
{
    return key.split(u'-', Qt::SkipEmptyParts);
}

bool isSameGroup(const QString &typed, const QString &group)
{
    return plain(typed) == plain(group);
}

void printSheet(const RecoverySheet &sheet, QPagedPaintDevice &printer)
{
    QTextDocument document;
    document.setDefaultFont(QFont(u"Inter"_s, 12));
    QTextCursor cursor(&document);
    QTextBlockFormat block;
    block.setBottomMargin(12);
    QTextCharFormat body;
    body.setForeground(Qt::black);
    QTextCharFormat head = body;
    head.setFontPointSize(22);
    head.setFontWeight(QFont::Bold);
    QTextCharFormat key = body;
    key.setFontFamilies({u"DejaVu Sans Mono"_s, u"monospace"_s});
    key.setFontPointSize(24);
    cursor.setBlockFormat(block);
    cursor.insertText(Say::tr("Hometray: recovery key"), head);
    cursor.insertBlock(block);
    cursor.insertText(headline(sheet), body);
    for (const QString &line : keyLines(sheet.key)) {
        cursor.insertBlock(block);
        cursor.insertText(line, key);
    }
    for (const QString &line : explanation()) {
        cursor.insertBlock(block);
        cursor.insertText(line, body);
    }
    document.print(&printer);
}

Expected<void> saveSheet(const RecoverySheet &sheet, const QString &file)
{
    const auto failed = [&file](const QString &reason) {
        return failure(ErrorCode::FileUnwritable, {{u"file"_s, file}, {u"reason"_s, reason}});
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Text))
        return failed(out.errorString());
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QStringList lines =
        QStringList{Say::tr("Hometray: recovery key"), headline(sheet), QString()}
        + keyLines(sheet.key) + QStringList{QString()} + explanation();
    out.write(lines.join(u'\n').toUtf8() + '\n');
    if (!out.commit())
        return failed(out.errorString());
    return {};
}

} // namespace hometray
