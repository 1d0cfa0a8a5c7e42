export const account = {
  title: 'Tài khoản của tôi',
  notCopied: 'Trình duyệt không cho sao chép; hãy chép tay.',
  print: 'In',
  unanswered: 'Chưa có trả lời',
  passkeyNotShown: 'Chưa dùng được khóa truy cập',
  passkeyNotShownMore:
    'Bạn đã dừng lại, hoặc thiết bị này không có khóa phù hợp. Hãy thử lại, hoặc dùng mật khẩu và mã 6 số.',
  showPassword: 'Hiện hoặc ẩn mật khẩu',
  passwordMissing: 'Hãy nhập mật khẩu.',
  newPassword: 'Mật khẩu mới',
  newPasswordRules:
    'Từ 12 đến 256 ký tự, chữ nào cũng được, có dấu cũng được. Không chứa tên đăng nhập, không phải mật khẩu hay gặp. Dễ nhớ mà khó đoán: bốn từ không liên quan đến nhau.',
  passwordTooShort: 'Ngắn quá: cần ít nhất 12 ký tự.',
  passwordTooLong: 'Dài quá: nhiều nhất 256 ký tự.',
  passwordTooCommon: 'Mật khẩu này nhiều người dùng nên dễ bị đoán. Hãy chọn mật khẩu khác.',
  passwordHoldsName: 'Mật khẩu không được chứa tên đăng nhập của bạn.',
  recoveryCodes: 'Mã khôi phục',
  recoveryCodesMore:
    'Khi không có điện thoại, mỗi mã dưới đây thay cho mã 6 số được một lần. Hãy in ra hoặc chép lại và cất ở nơi chỉ bạn lấy được, không để cùng mật khẩu.',
  recoveryCodesOnce: 'Các mã này chỉ hiện một lần. Rời trang này rồi thì không xem lại được.',
  recoveryCodesKept: 'Tôi đã cất giữ các mã, đi tiếp',
};
